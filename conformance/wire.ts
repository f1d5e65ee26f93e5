import { createHash } from 'node:crypto'
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import { Pool } from 'undici'
import type { Tenant } from './control.ts'

/** A request to the last byte: nothing in it needs to make sense. */
export interface Request {
  readonly method: string
  /** As it is sent. */
  readonly path: string
  /** A key may come twice. */
  readonly query: readonly (readonly [key: string, value: string])[]
  /** As it is sent; undefined for none. */
  readonly body: string | undefined
  readonly signer: Signer
}

/**
 * Who signs: the owner of the project, its owner for another project or an hour ago, somebody else
 * (with another account, or with a key that is none), or nobody.
 */
export type Signer =
  | Owner
  | { readonly as: 'stranger'; readonly tenant: Tenant; readonly forged?: boolean }
  | { readonly as: 'unknown' }
  | { readonly as: 'nobody' }

interface Owner {
  readonly as: 'owner'
  readonly project_id?: string
  readonly hours_ago?: number
}

export interface Reply {
  readonly status: number
  readonly allow: string | undefined
  readonly text: string
}

const keysOf = (signer: Signer, owner: Tenant): Pick<Tenant, 'access_key' | 'secret_key'> => {
  switch (signer.as) {
    case 'unknown':
      return { access_key: 'NOSUCHACCESSKEY00000', secret_key: 'no-such-secret-key' }
    case 'stranger': {
      const { access_key, secret_key } = signer.tenant
      return { access_key, secret_key: signer.forged ? `${secret_key}x` : secret_key }
    }
    case 'owner':
    case 'nobody':
      return owner
  }
}

const signature = (origin: string, owner: Tenant, request: Request): Record<string, string> => {
  const { method, path, query, body, signer } = request
  if (signer.as === 'nobody') return { 'content-type': 'application/json' }
  const { access_key, secret_key } = keysOf(signer, owner)
  const { project_id, hours_ago }: Partial<Owner> = signer.as === 'owner' ? signer : {}
  const named: Record<string, string[]> = {}
  for (const [key, value] of query) (named[key] ??= []).push(value)
  return AKSKSigner.sign(
    {
      method,
      endpoint: `${origin}${path}`,
      queryParams: named,
      headers: {
        'content-type': 'application/json',
        'X-Project-Id': project_id ?? owner.project_id,
        'X-Sdk-Content-Sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
        ...(hours_ago !== undefined && {
          'X-Sdk-Date': new Date(Date.now() - hours_ago * 3_600_000).toISOString(),
        }),
      },
    },
    new BasicCredentials().withAk(access_key).withSk(secret_key),
  )
}

export type Wire = ReturnType<typeof openWire>

/** Connections that stay open, to send signed requests over that no client would send. */
export const openWire = (origin: string) => {
  const pool = new Pool(origin, { connections: 8 })
  return {
    send: async (owner: Tenant, request: Request): Promise<Reply> => {
      const { method, path, query, body } = request
      const text = new URLSearchParams(query.map(([key, value]) => [key, value])).toString()
      const answer = await pool.request({
        method,
        path: text === '' ? path : `${path}?${text}`,
        headers: signature(origin, owner, request),
        ...(body !== undefined && { body }),
      })
      const { allow } = answer.headers
      return {
        status: answer.statusCode,
        allow: Array.isArray(allow) ? allow.join(', ') : allow,
        text: await answer.body.text(),
      }
    },
    close: () => pool.close(),
  }
}
