import type { Misfit, ValueRange } from '../pages/parameters/value-range.ts'
