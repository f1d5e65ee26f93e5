import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Region } from '../config/catalogue.ts'

/** A request as it arrived, before any parser of ours. */
export interface Recorded {
  method: string
  url: string
  /** Names in lower case with every value, in the order of arrival. */
  headers: [string, string][]
  body: string
}

type Respond = (request: Recorded, response: ServerResponse, index: number) => void

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

const record = async (request: IncomingMessage): Promise<Recorded> => ({
  method: request.method ?? '',
  url: request.url ?? '',
  headers: request.rawHeaders.flatMap((name, index, all) =>
    index % 2 === 0 ? [[name.toLowerCase(), all[index + 1] ?? ''] as [string, string]] : [],
  ),
  body: await text(request),
})

export const header = ({ headers }: Recorded, name: string): string | undefined =>
  headers.find(([key]) => key === name)?.[1]

/**
 * A region for specs: IAM that knows domain `demo`, user `operator`, password `Right#Password1`, the
 * key `ACCESSKEY01` and the project `project1`, and a service that answers what `respond` says. It
 * writes down every request it sees: what did not reach it is not in `service` or `iam`.
 */
export const recordingRegion = async (
  respond: Respond = (_, response) => json(response, 200, {}),
) => {
  const iam: Recorded[] = []
  const service: Recorded[] = []
  let issued = 0
  const state = {
    respond,
    tokenSeconds: 86_400,
    password: 'Right#Password1',
    /** Of a virtual MFA device; undefined: the password is enough. */
    passcode: undefined as string | undefined,
    projects: [{ id: 'project1', name: 'test-1' }],
  }

  const answerIam = (request: Recorded, response: ServerResponse) => {
    if (request.method === 'GET') {
      const projects = state.projects.map((own) => ({ ...own, enabled: true, domain_id: 'd1' }))
      return json(response, 200, { projects })
    }
    if (request.url.endsWith('/securitytokens'))
      return json(response, 201, {
        credential: {
          access: 'TEMPORARYKEY1',
          secret: 'temporary-secret',
          securitytoken: 'temporary-token',
        },
      })
    const { auth } = JSON.parse(request.body) as {
      auth: {
        identity: {
          password: { user: { password: string } }
          totp?: { user: { passcode: string } }
        }
        scope: { project?: { id?: string } }
      }
    }
    if (auth.identity.password.user.password !== state.password)
      return json(response, 401, {
        error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' },
      })
    if (auth.identity.totp?.user.passcode !== state.passcode)
      return json(response, 401, {
        error: { code: 401, message: 'Virtual MFA authentication failed.', title: 'Unauthorized' },
      })
    issued += 1
    const expires_at = new Date(Date.now() + state.tokenSeconds * 1000).toISOString()
    const project = auth.scope.project?.id ? { project: { id: auth.scope.project.id } } : {}
    return json(
      response,
      201,
      { token: { expires_at, ...project } },
      { 'X-Subject-Token': `secret-token-${issued}-${'x'.repeat(6000)}` },
    )
  }

  const server = createServer((request, response) => {
    void record(request).then((recorded) => {
      if (/^\/v3(\.0)?\//.test(recorded.url)) {
        iam.push(recorded)
        answerIam(recorded, response)
      } else state.respond(recorded, response, service.push(recorded) - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  const region: Region = {
    id: 'test-1',
    name: 'Test 1',
    simulator: true,
    cloud: 'test',
    origins: { iam: origin, dws: origin, vpc: origin, eps: origin, smn: origin },
  }
  return {
    region,
    origin,
    iam,
    service,
    /** Tokens issued so far: the last one ends in this number. */
    issued: () => issued,
    /** Knobs: how the service answers, how long tokens last, which password is right. */
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
