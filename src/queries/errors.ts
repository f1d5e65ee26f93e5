/** What pages may ask about a failed query or write. */
export { isMfaRequired, isSignedOut } from '../client/api-error.ts'
