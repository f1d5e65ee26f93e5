import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import { controlOf } from '../conformance/control.ts'
import type { Seed, Tenant } from '../conformance/control.ts'
import type { Ask } from './connection.ts'
import { json } from './peers/peer.ts'

/** A project of the simulator whose token is known. */
export interface SignedIn extends Tenant {
  readonly token: string
}

/** Sends one request outside a load. Throws on any status but the expected one. */
export const send = async (origin: string, ask: Ask): Promise<Response> => {
  const { method, path, headers, body = null, status } = ask
  const response = await fetch(new URL(path, origin), { method, headers, body })
  if (response.status !== status)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response
}

const get = async <Body>(origin: string, path: string, token: string): Promise<Body> => {
  const headers = { 'x-auth-token': token }
  const response = await send(origin, { method: 'GET', path, headers, status: 200 })
  return (await response.json()) as Body
}

const signIn = async (origin: string, tenant: Tenant): Promise<string> => {
  const { user: name, password, domain, project_id } = tenant
  const user = { name, password, domain: { name: domain } }
  const auth = {
    identity: { methods: ['password'], password: { user } },
    scope: { project: { id: project_id } },
  }
  const response = await send(origin, {
    method: 'POST',
    path: '/v3/auth/tokens?nocatalog=true',
    headers: json,
    body: JSON.stringify({ auth }),
    status: 201,
  })
  return response.headers.get('x-subject-token') ?? ''
}

/** A new project without a limit of requests, and a token for it. */
export const newProject = async (origin: string, seed: Seed): Promise<SignedIn> => {
  const control = controlOf(origin)
  const tenant = await control.newTenant(seed)
  await control.unlimited(tenant.project_id)
  return { ...tenant, token: await signIn(origin, tenant) }
}

const clustersOf = ({ project_id }: Tenant) => `/v1.0/${project_id}/clusters`

export const listAsk = (project: SignedIn): Ask => ({
  method: 'GET',
  path: clustersOf(project),
  headers: { 'x-auth-token': project.token },
  status: 200,
})

/** Signed once: a signature holds for 15 minutes, and each of them is verified. */
export const signedListAsk = (origin: string, project: SignedIn): Ask => {
  const { access_key, secret_key, project_id } = project
  const path = clustersOf(project)
  const credentials = new BasicCredentials()
    .withAk(access_key)
    .withSk(secret_key)
    .withProjectId(project_id)
  const headers = { 'X-Project-Id': project_id }
  const signed = AKSKSigner.sign(
    { method: 'GET', endpoint: `${origin}${path}`, queryParams: {}, headers, data: undefined },
    credentials,
  ) as Record<string, string>
  return { method: 'GET', path, headers: { ...headers, ...signed }, status: 200 }
}

export const restartAsk = (project: SignedIn, cluster_id: string): Ask => ({
  method: 'POST',
  path: `${clustersOf(project)}/${cluster_id}/restart`,
  headers: { 'x-auth-token': project.token, ...json },
  body: JSON.stringify({ restart: {} }),
  status: 200,
})

export const tagAsk = (project: SignedIn, cluster_id: string, value: string): Ask => ({
  method: 'POST',
  path: `${clustersOf(project)}/${cluster_id}/tags/batch-create`,
  headers: { 'x-auth-token': project.token, ...json },
  body: JSON.stringify({ tags: [{ key: 'measured', value }] }),
  status: 200,
})

/** A body that creates a small cluster in the first subnet of a project. */
export const createBody = async (origin: string, { project_id, token }: SignedIn) => {
  type Named = readonly { readonly id: string }[]
  const base = `/v1/${project_id}`
  const { vpcs } = await get<{ vpcs: Named }>(origin, `${base}/vpcs`, token)
  const vpc_id = vpcs[0]?.id ?? ''
  const inVpc = `${base}/subnets?vpc_id=${vpc_id}`
  const { subnets } = await get<{ subnets: Named }>(origin, inVpc, token)
  return (name: string) => ({
    cluster: {
      name,
      node_type: 'dwsx2.xlarge.m7n',
      number_of_node: 3,
      number_of_cn: 2,
      vpc_id,
      subnet_id: subnets[0]?.id ?? '',
      security_group_id: '',
      user_name: 'dbadmin',
      user_pwd: 'Measured#2026',
    },
  })
}

/** As many clusters as the quota of a project allows. */
const clustersEach = 20

/** Requests that create `count` clusters, in as many new projects as that takes. */
export const createAsks = async (origin: string, count: number): Promise<Ask[]> => {
  const asks: Ask[] = []
  while (asks.length < count) {
    const project = await newProject(origin, 'empty')
    const body = await createBody(origin, project)
    for (let index = 0; index < clustersEach; index++)
      asks.push({
        method: 'POST',
        path: clustersOf(project),
        headers: { 'x-auth-token': project.token, ...json },
        body: JSON.stringify(body(`measured-${index}`)),
        status: 200,
      })
  }
  return asks
}
