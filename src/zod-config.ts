import { z } from 'zod'

// zod otherwise tries `new Function`, which the content security policy reports as a violation.
z.config({ jitless: true })
