import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// React warns of updates outside `act` only where this is set, and user-event relies on it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

afterEach(cleanup)
