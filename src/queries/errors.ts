/** What pages may ask about a failed query or write. */
export { isSignedOut } from '../client/api-error.ts'
