export { onServiceTime } from '../client/service-time.ts'
