import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import type { Answered, Sent, Way } from './caller.ts'
import type { Tenant } from './control.ts'

const answered = async (response: Response): Promise<Answered> => {
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

const queryOf = ({ query }: Sent) => {
  const text = new URLSearchParams(query).toString()
  return text === '' ? '' : `?${text}`
}

/** Straight to the service, each request signed by the vendor's own signer. */
export const signed = (origin: string, { project_id, access_key, secret_key }: Tenant): Way => {
  const credentials = new BasicCredentials()
    .withAk(access_key)
    .withSk(secret_key)
    .withProjectId(project_id)
  return {
    name: 'signed with AK/SK',
    project_id,
    send: async (sent) => {
      const { method, path, query, body } = sent
      const headers = { 'content-type': 'application/json', 'X-Project-Id': project_id }
      const more = AKSKSigner.sign(
        { method, endpoint: `${origin}${path}`, queryParams: { ...query }, headers, data: body },
        credentials,
      ) as Record<string, string>
      return answered(
        await fetch(`${origin}${path}${queryOf(sent)}`, {
          method,
          headers: { ...headers, ...more },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
    },
  }
}

/** Through the console server, as its own page would after signing in with the same keys. */
export const throughConsole = async (origin: string, tenant: Tenant): Promise<Way> => {
  const { region, access_key, secret_key, project_id } = tenant
  const own = { origin, 'x-dws-console': '1', 'content-type': 'application/json' }
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ region, access_key, secret_key }),
  })
  if (session.status !== 201) throw new Error(`sign-in: ${session.status} ${await session.text()}`)
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    name: 'through the console server',
    project_id,
    send: async (sent) => {
      const { method, path, body } = sent
      return answered(
        await fetch(`${origin}/api/${region}${path}${queryOf(sent)}`, {
          method,
          headers: { ...own, cookie },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
    },
  }
}
