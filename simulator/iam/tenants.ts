import { randomBytes } from 'node:crypto'
import { hexIdOf } from './accounts.ts'
import type { Accounts, Domain, ProjectRecord, User } from './accounts.ts'
import type { Policy } from './permissions.ts'
import type { Seed } from '../state/project.ts'
import type { Projects } from '../state/projects.ts'

export interface Tenant {
  domain: string
  user: string
  password: string
  access_key: string
  secret_key: string
  project_id: string
  region: string
}

interface Account {
  readonly domain: string
  readonly user: string
  readonly password: string
  readonly access_key: string
  readonly secret_key: string
}

/** The account that a new database comes with. It is no secret: the simulator holds nothing of worth. */
export const demo: Account = {
  domain: 'demo',
  user: 'operator',
  password: 'Simulator#2026',
  access_key: 'DEMOACCESSKEY0000001',
  secret_key: 'demo-secret-key-of-the-simulator-000001',
}

export const regions = ['sim-north-1', 'sim-east-1'] as const

/** A project beside that of a region, so that there is one to change to. */
const staging = { region: regions[0], name: `${regions[0]}_staging` }
const stagingSeed: Seed = { clusters: 3, snapshots: 9, events: 60 }

/** The same id in every demo database, so that its rows are the same too. */
const demoProjectId = (name: string) => hexIdOf(`demo/${name}`)

const newAccount = (): Account => {
  const name = randomBytes(6).toString('hex')
  return {
    domain: `domain-${name}`,
    user: `user-${name}`,
    password: `Aa1#${randomBytes(9).toString('base64url')}`,
    access_key: randomBytes(10).toString('hex').toUpperCase(),
    secret_key: randomBytes(20).toString('hex'),
  }
}

export type Tenants = ReturnType<typeof openTenants>

/** Domains with a user, a key and seeded projects. */
export const openTenants = (
  accounts: Accounts,
  projects: Projects,
  { real, speed }: { real: () => number; speed: number },
) => {
  const addKey = (user: User, { access_key, secret_key }: Account) => {
    accounts.addKey({
      access_key,
      secret_key,
      user,
      project_id: null,
      security_token_hash: null,
      expires_at: null,
    })
  }

  const domainOf = (id: string): Domain => {
    const domain = accounts.domain(id)
    if (!domain) throw new Error(`there is no domain ${id}`)
    return domain
  }

  const addAccount = (account: Account): User => {
    const added = accounts.addUser(account.domain, account.user, account.password)
    addKey(added, account)
    return added
  }

  const addProject = (
    domain: Domain,
    place: { region: string; name?: string | undefined },
    seed: Seed,
    id?: string,
  ): ProjectRecord => {
    const record = accounts.addProject(domain, place, { ...(id && { id }), real: real(), speed })
    projects.seed(record, seed)
    return record
  }

  return {
    /** The demo account, with a project in each region and one beside it, unless the database has accounts already. */
    addDemo: (seed: Seed): void => {
      if (!accounts.isEmpty()) return
      const { domain } = addAccount(demo)
      for (const region of regions) addProject(domain, { region }, seed, demoProjectId(region))
      if (seed === 'demo') addProject(domain, staging, stagingSeed, demoProjectId(staging.name))
    },

    /** A domain of its own, for one test. */
    create: (region: string, seed: Seed): Tenant => {
      const account = newAccount()
      const { domain } = addAccount(account)
      const { id } = addProject(domain, { region }, seed)
      return { ...account, project_id: id, region }
    },

    /** One more project of an account's domain. Throws on a name that is taken. */
    addProject: (
      { domain_id, region }: ProjectRecord,
      name: string,
      seed: Seed,
    ): { project_id: string; project_name: string; region: string } => {
      const { id } = addProject(domainOf(domain_id), { region, name }, seed)
      return { project_id: id, project_name: name, region }
    },

    /** One more user of a project's domain, with a key, and with a virtual MFA device if asked. */
    addMember: (
      { id, domain_id, region }: ProjectRecord,
      { policy, mfa }: { policy: Policy; mfa: boolean },
    ): Tenant & { user_id: string } => {
      const domain = domainOf(domain_id)
      const account = { ...newAccount(), domain: domain.name }
      const totp_secret = mfa ? randomBytes(20).toString('hex') : null
      const user = accounts.addMember(domain, account.user, account.password, {
        policy,
        totp_secret,
      })
      addKey(user, account)
      return {
        ...account,
        project_id: id,
        region,
        user_id: user.id,
      }
    },
  }
}
