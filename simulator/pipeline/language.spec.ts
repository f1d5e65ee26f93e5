import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../src/contract/error-codes.ts'
import { chineseSentences, chineseTexts } from './error-texts-zh.ts'
import { inLanguage, languageOf } from './language.ts'
import { parsed, passwordAuth, useTestServer } from '../test/test-server.ts'

test('every code has a Chinese text', () => {
  expect(Object.keys(chineseTexts).sort()).toEqual(Object.keys(errorCodes).sort())
  for (const text of [...Object.values(chineseTexts), ...Object.values(chineseSentences)])
    expect(text).toMatch(/\p{Script=Han}/u)
})

test('what a refusal says beyond its text stays as it is', () => {
  const detail = 'Incorrect parameter. cluster_id must be a UUID.'
  expect(inLanguage('DWS.0001', detail, 'zh-cn')).toBe('参数错误。 cluster_id must be a UUID.')
  expect(inLanguage('DWS.0001', 'Words of its own.', 'zh-cn')).toBe('参数错误。 Words of its own.')
  expect(inLanguage('DWS.0001', detail, 'en-us')).toBe(detail)
  expect(inLanguage('DWS.0000', 'Fine.', 'zh-cn')).toBe('Fine.')
})

test.each([
  [undefined, 'en-us'],
  ['en-us', 'en-us'],
  ['zh-cn', 'zh-cn'],
  ['ZH-CN', 'zh-cn'],
  ['fr-fr', 'en-us'],
])('X-Language: %s is %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

describe('a caller who asks for Chinese', () => {
  const used = useTestServer({ seed: { clusters: 1, snapshots: 0, events: 0 } })

  const as = async (method: string, path: string, body?: unknown, headers = {}) => {
    const response = await used.server.call(method, path, {
      headers: { 'x-auth-token': used.tenant.token, 'x-language': 'zh-cn', ...headers },
      ...(body !== undefined && { body }),
    })
    return { ...response, body: parsed(response) as Record<string, unknown> }
  }
  const clusters = () => `/v1.0/${used.tenant.project_id}/clusters`

  test('gets it from the service', async () => {
    const { status, body } = await as('GET', `${clusters()}/orders`)
    expect([status, body]).toEqual([
      400,
      { error_code: 'DWS.0001', error_msg: expect.stringMatching(/^参数错误。/) as string },
    ])
  })

  test('in both forms of a body with four keys', async () => {
    const listed = await as('GET', clusters())
    const [cluster] = listed.body['clusters'] as { id: string }[]
    const restart = () => as('POST', `${clusters()}/${cluster?.id}/restart`, { restart: {} })
    expect((await restart()).status).toBe(200)
    const text = '当前集群状态不允许执行该操作。'
    expect((await restart()).body).toEqual({
      externalMessage: text,
      errCode: 'DWS.7023',
      error_code: 'DWS.7023',
      error_msg: text,
    })
  })

  test('inside a 200 that is a failure', async () => {
    const listed = await as('GET', clusters())
    const [cluster] = listed.body['clusters'] as { id: string }[]
    const path = `${clusters()}/${cluster?.id}/cluster-shrink`
    const { status, body } = await as('POST', path, { shrink_number: 1 })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      error_code: 'DWS.5047',
      error_msg: expect.stringMatching(/^实例数量不合法。 \w/) as string,
    })
  })

  test('from the gateway', async () => {
    const wrong = await as('GET', clusters(), undefined, { 'x-auth-token': 'MIIwrong' })
    expect(wrong.body['error_msg']).toBe('IAM认证信息错误: decrypt token fail')
    expect((await as('GET', '/nowhere')).body['error_msg']).toBe('API不存在或未发布到该环境。')
    const long = await as('GET', `${clusters()}?x=${'x'.repeat(33_000)}`)
    expect([long.status, long.body['error_msg']]).toEqual([
      414,
      '请求URI过长。 The limit is 32 KB.',
    ])
  })

  test('from IAM', async () => {
    const wrong = passwordAuth({ ...used.tenant, password: 'Wrong#2026' })
    const { body } = await as('POST', '/v3/auth/tokens', wrong)
    expect(body).toMatchObject({ error: { message: '用户名或密码错误。' } })
  })
})
