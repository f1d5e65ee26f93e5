import type { IncomingMessage } from 'node:http'
import { operations } from '../../src/contract/index.ts'
import type { Accounts, ProjectRecord } from '../iam/accounts.ts'
import { advance, setSpeed, timeOf } from '../time/clock.ts'
import {
  ClockChange,
  NewProject,
  NewRateLimit,
  NewSubproject,
  NewUser,
  read,
  refusal,
  Refused,
} from './control-input.ts'
import { Fault } from '../faults/faults.ts'
import type { Faults } from '../faults/faults.ts'
import { json } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'
import { sentNotifications } from '../subscriptions/notifications.ts'
import type { Projects } from '../state/projects.ts'
import type { RateLimits } from '../pipeline/rate-limit.ts'
import type { RequestLog } from '../pipeline/request-log.ts'
import { compileRoutes } from '../pipeline/routes.ts'
import type { Tenants } from '../iam/tenants.ts'
import type { Tokens } from '../iam/tokens.ts'
import { passcodeAt } from '../iam/totp.ts'

const nothing: Reply = { status: 204, headers: {}, body: Buffer.alloc(0) }

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Whether a request comes from this machine and from no web page: a page has an Origin or says where
 * it is fetched from, and a page behind a rebound name has a Host of its own.
 */
const mayControl = ({ socket, headers }: IncomingMessage): boolean =>
  loopback.has(socket.remoteAddress ?? '') &&
  loopbackHost.test(headers.host ?? '') &&
  headers.origin === undefined &&
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'])

export interface ControlParts {
  readonly accounts: Accounts
  readonly tokens: Tokens
  readonly projects: Projects
  readonly tenants: Tenants
  readonly faults: Faults
  readonly rateLimits: RateLimits
  readonly log: RequestLog
  readonly real: () => number
  readonly committed: () => Promise<void>
}

/** `/__sim`: what a test or a developer may do behind the scenes (docs/simulator.md). */
export const openControl = (parts: ControlParts) => {
  const { accounts, tokens, projects, tenants, faults, rateLimits, log, real, committed } = parts

  type Act = (record: ProjectRecord, body: Buffer, params: Record<string, string>) => Reply
  const onProject =
    (act: Act) =>
    (params: Record<string, string>, body: Buffer): Reply => {
      const { project_id = '' } = params
      const record = accounts.project(project_id)
      if (!record) throw new Refused(404, `There is no project ${project_id}.`)
      return act(record, body, params)
    }

  const clockOf = ({ id }: ProjectRecord) => {
    const record = accounts.project(id)
    // Things that became due happen now, not when somebody looks.
    const now = projects.visit(id, ({ project }) => project.now)
    return json(200, { now: new Date(now).toISOString(), speed: record?.speed })
  }

  type Run = (params: Record<string, string>, body: Buffer) => Reply
  const match = compileRoutes<Run>([
    {
      method: 'POST',
      path: '/__sim/projects',
      target: (_, body) => {
        const { region, seed } = read(NewProject, body)
        return json(201, tenants.create(region, seed))
      },
    },
    { method: 'GET', path: '/__sim/projects/{project_id}/clock', target: onProject(clockOf) },
    {
      method: 'POST',
      path: '/__sim/projects/{project_id}/clock',
      target: onProject((record, body) => {
        const change = read(ClockChange, body)
        const at = real()
        const clock =
          'speed' in change
            ? setSpeed(record, at, change.speed)
            : advance(record, at, change.advance)
        if (!Number.isSafeInteger(timeOf(clock, at)) || timeOf(clock, at) > 8.64e15)
          throw new Refused(400, 'Time ends before that.')
        accounts.setClock(record.id, clock)
        return clockOf(record)
      }),
    },
    {
      method: 'POST',
      path: '/__sim/projects/{project_id}/faults',
      target: onProject(({ id }, body) => {
        const fault = read(Fault, body)
        const { operation } = fault.match
        if (operation !== undefined && !Object.hasOwn(operations, operation))
          throw new Refused(400, `There is no operation ${operation}.`)
        faults.add(id, fault)
        return json(201, { faults: faults.list(id, real()) })
      }),
    },
    {
      method: 'GET',
      path: '/__sim/projects/{project_id}/faults',
      target: onProject(({ id }) => json(200, { faults: faults.list(id, real()) })),
    },
    {
      method: 'DELETE',
      path: '/__sim/projects/{project_id}/faults',
      target: onProject(({ id }) => {
        faults.clear(id)
        return nothing
      }),
    },
    {
      method: 'POST',
      path: '/__sim/projects/{project_id}/users',
      target: onProject((record, body) => {
        const user = read(NewUser, body)
        return json(201, { ...tenants.addMember(record, user), policy: user.policy })
      }),
    },
    {
      method: 'GET',
      path: '/__sim/projects/{project_id}/users/{user_id}/passcode',
      target: onProject(({ domain_id }, _, { user_id = '' }) => {
        const user = accounts.user(user_id)
        if (!user?.totp_secret || user.domain.id !== domain_id)
          throw new Refused(404, `There is no user ${user_id} with a virtual MFA device.`)
        return json(200, { passcode: passcodeAt(user.totp_secret, real()) })
      }),
    },
    {
      method: 'POST',
      path: '/__sim/projects/{project_id}/projects',
      target: onProject((record, body) => {
        const { name, seed } = read(NewSubproject, body)
        const full = `${record.region}_${name}`
        if (accounts.projects(record.domain_id).some((project) => project.name === full))
          throw new Refused(409, `There is a project ${full} already.`)
        return json(201, tenants.addProject(record, full, seed))
      }),
    },
    {
      method: 'PUT',
      path: '/__sim/projects/{project_id}/rate-limit',
      target: onProject(({ id }, body) => {
        rateLimits.set(id, read(NewRateLimit, body))
        return nothing
      }),
    },
    {
      method: 'POST',
      path: '/__sim/projects/{project_id}/tokens/expire',
      target: onProject(({ domain_id }) => {
        tokens.expire(domain_id, real())
        return nothing
      }),
    },
    {
      method: 'GET',
      path: '/__sim/projects/{project_id}/requests',
      target: onProject(({ id }) => json(200, { requests: log.of(id) })),
    },
    {
      method: 'GET',
      path: '/__sim/projects/{project_id}/notifications',
      target: onProject(({ id }) =>
        json(200, {
          notifications: projects.visit(id, ({ project }) => sentNotifications(project)),
        }),
      ),
    },
    {
      method: 'GET',
      path: '/__sim/requests/operations',
      target: () =>
        json(200, {
          operations: log.operations().filter((name) => Object.hasOwn(operations, name)),
        }),
    },
  ])

  return {
    answer: async (request: IncomingMessage, path: string, body: Buffer): Promise<Reply> => {
      if (!mayControl(request))
        return refusal(403, 'The control interface answers to programs on this machine alone.')
      const found = match(request.method ?? '', path)
      if (!found) return refusal(404, 'There is nothing here.')
      if ('allow' in found)
        return { ...refusal(405, 'Wrong method.'), headers: { allow: found.allow.join(', ') } }
      try {
        const reply = found.target(found.params, body)
        await committed()
        return reply
      } catch (error) {
        if (error instanceof Refused) return error.reply
        console.error(error)
        return refusal(500, error instanceof Error ? error.message : String(error))
      }
    },
  }
}
