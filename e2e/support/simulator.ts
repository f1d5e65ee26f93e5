/** The simulator's control interface (`/__sim`), for one project: what a test may do behind the scenes. */

export interface Project {
  domain: string
  user: string
  password: string
  access_key: string
  secret_key: string
  project_id: string
  region: string
}

/** A user with a virtual MFA device. */
export interface MfaUser extends Project {
  user_id: string
}

/** `empty`, `demo`, or so many of each. */
export type Seed = 'empty' | 'demo' | { clusters?: number; snapshots?: number; events?: number }

export interface RecordedRequest {
  time: string
  method: string
  /** The template of the path. */
  path: string
  operation: string
  /** null: the connection ended without an answer. */
  status: number | null
  ms: number
}

/** What goes wrong, how often, for which requests: as docs/simulator.md describes it. */
export interface Fault {
  kind: string
  match?: { operation?: string; method?: string; path?: string }
  count?: number
  rate?: number
  [detail: string]: unknown
}

/** Where the simulator of the e2e run listens. */
export const simulatorUrl = () => process.env['SIMULATOR_URL'] ?? 'http://127.0.0.1:8191'

/** One call of the control interface. Throws on any answer but a success, with its text. */
export const control = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${simulatorUrl()}/__sim${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} /__sim${path}: ${response.status} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** A project of its own: a domain with one user, one project and an access key. */
export const createProject = (options: { seed?: Seed; region?: string } = {}): Promise<Project> =>
  control('POST', '/projects', { seed: 'empty', ...options })

export interface Simulator {
  /** Moves the clock of the project: `'20m'`, `'90s'`, `'2h'`. */
  advance: (duration: string) => Promise<void>
  /** How many seconds pass in the project within one second outside. */
  setSpeed: (speed: number) => Promise<void>
  injectFault: (fault: Fault) => Promise<void>
  clearFaults: () => Promise<void>
  /** Every token of the project's domain ends now, as after a day. */
  expireTokens: () => Promise<void>
  /** One more project of the account, named `<region>_<name>`. */
  addProject: (name: string, seed?: Seed) => Promise<{ project_id: string; project_name: string }>
  /** One more user of the account, who needs a passcode to sign in. */
  addMfaUser: () => Promise<MfaUser>
  /** What the device of such a user shows now. */
  passcode: (user_id: string) => Promise<string>
  /** What reached the service for this project, oldest first. */
  requests: () => Promise<RecordedRequest[]>
  /** The status that each request of an operation was answered with. */
  answers: (operation: string) => Promise<RecordedRequest['status'][]>
}

/** The control interface of one project. */
export const simulatorOf = ({ project_id }: Project): Simulator => {
  const requests = async () => {
    const path = `/projects/${project_id}/requests`
    return (await control<{ requests: RecordedRequest[] }>('GET', path)).requests
  }
  return {
    advance: (duration) => control('POST', `/projects/${project_id}/clock`, { advance: duration }),
    setSpeed: (speed) => control('POST', `/projects/${project_id}/clock`, { speed }),
    injectFault: (fault) => control('POST', `/projects/${project_id}/faults`, fault),
    clearFaults: () => control('DELETE', `/projects/${project_id}/faults`),
    expireTokens: () => control('POST', `/projects/${project_id}/tokens/expire`),
    addProject: (name, seed = 'empty') =>
      control('POST', `/projects/${project_id}/projects`, { name, seed }),
    addMfaUser: () =>
      control('POST', `/projects/${project_id}/users`, { policy: 'full', mfa: true }),
    passcode: async (user_id) => {
      const path = `/projects/${project_id}/users/${user_id}/passcode`
      return (await control<{ passcode: string }>('GET', path)).passcode
    },
    requests,
    answers: async (name) =>
      (await requests()).filter(({ operation }) => operation === name).map(({ status }) => status),
  }
}
