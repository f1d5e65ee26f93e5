import { buildConsole, isStale } from './build.ts'
import { buildServer } from './build-server.ts'

// Before `npm pack`: what the package has and the checkout does not. Its packer reads what is printed.
if (isStale()) await buildConsole()
await buildServer()
