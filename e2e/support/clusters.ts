import { expect } from '@playwright/test'
import { passwords } from './secrets.ts'
import type { Project } from './simulator.ts'

/** Another client of the service: it signs in as the project's user and calls the API itself. */
const apiOf = async (project: Project) => {
  const base = process.env['SIMULATOR_URL'] ?? ''
  const send = (method: string, path: string, body?: unknown, token?: string) =>
    fetch(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { 'x-auth-token': token }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const { user: name, password, domain, project_id } = project
  const signedIn = await send('POST', '/v3/auth/tokens', {
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name, password, domain: { name: domain } } },
      },
      scope: { project: { id: project_id } },
    },
  })
  const token = signedIn.headers.get('x-subject-token') ?? ''
  return async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await send(method, path.replace('{project_id}', project_id), body, token)
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true)
    return answer.json()
  }
}

interface Network {
  id: string
  vpc_id: string
}

type Named = { id: string; name: string }[]

const idOf = async (project: Project, list: 'clusters' | 'snapshots', name: string) => {
  const call = await apiOf(project)
  const answer = (await call('GET', `/v1.0/{project_id}/${list}`)) as Record<typeof list, Named>
  const id = answer[list].find((one) => one.name === name)?.id
  if (!id) throw new Error(`No ${name} among the ${list}`)
  return id
}

/** The id of a cluster by its name, as a link to it needs it. */
export const clusterId = (project: Project, name: string): Promise<string> =>
  idOf(project, 'clusters', name)

export const snapshotId = (project: Project, name: string): Promise<string> =>
  idOf(project, 'snapshots', name)

/** A cluster whose name asks for something: docs/simulator-differences.md. Takes 13 simulated minutes. */
export const createCluster = async (project: Project, name: string): Promise<void> => {
  const call = await apiOf(project)
  const { subnets } = (await call('GET', '/v1/{project_id}/subnets')) as { subnets: Network[] }
  const { security_groups } = (await call('GET', '/v1/{project_id}/security-groups')) as {
    security_groups: Network[]
  }
  const subnet = subnets[0]
  await call('POST', '/v1.0/{project_id}/clusters', {
    cluster: {
      name,
      node_type: 'dwsx2.xlarge.m7n',
      number_of_node: 3,
      user_name: 'dbadmin',
      user_pwd: passwords.clusterElsewhere,
      vpc_id: subnet?.vpc_id,
      subnet_id: subnet?.id,
      security_group_id: security_groups.find(({ vpc_id }) => vpc_id === subnet?.vpc_id)?.id,
    },
  })
}

/** Somebody else deletes, creates or changes something of a cluster meanwhile. */
export const changeElsewhere = async (
  project: Project,
  method: string,
  path: string,
  body?: unknown,
): Promise<void> => {
  await (
    await apiOf(project)
  )(method, path, body)
}
