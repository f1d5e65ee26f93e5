/** What pages may ask about a failed query or write. */
export { isForbidden, isNotFound, isSignedOut, type ApiError } from '../client/api-error.ts'
