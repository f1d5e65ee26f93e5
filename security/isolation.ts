import { setTimeout as sleep } from 'node:timers/promises'
import { header } from '../proxy/test/recording-region.ts'
import { diceOf } from '../conformance/dice.ts'
import type { Finding, Rig } from './rig.ts'

const people = 50

/**
 * T9: fifty people at once, answers in any order: each gets what was asked with a token of their own.
 * Every tenth request is a write, whose key all fifty use: none gets another's answer.
 */
export const checkIsolation = async (rig: Rig, seed: number, cases: number): Promise<Finding> => {
  const { region } = rig
  const dice = diceOf(seed)
  const wrong: string[] = []
  region.state.respond = (request, response) => {
    const token = header(request, 'x-auth-token')?.slice(0, 20)
    void sleep(dice.upTo(8)).then(() => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ token, url: request.url }))
    })
  }
  const sessions = Array.from({ length: people }, () => rig.another())
  for (const session of sessions) await session.signIn()
  const owner = new Map<unknown, number>()
  await Promise.all(
    sessions.map(async (session, person) => {
      for (let count = 0; count < cases / people; count += 1) {
        const id = `c-${person}-${count}`
        const [path, write] =
          count % 10 > 0
            ? [id]
            : [
                'c/restart',
                {
                  method: 'POST',
                  body: '{"restart":{}}',
                  headers: { 'idempotency-key': `key-of-everybody-${count}` },
                },
              ]
        const at = `/api/test-1/v1.0/project1/clusters/${path}`
        const { status, json } = await session.send(at, write)
        const { token, url } = json
        if (status !== 200 || !at.endsWith(String(url)))
          wrong.push(`${id} got ${status} ${String(url)}`)
        if ((owner.get(token) ?? person) !== person)
          wrong.push(`a token of ${owner.get(token)} was used for ${person}`)
        owner.set(token, person)
      }
    }),
  )
  if (owner.size !== people) wrong.push(`${owner.size} tokens for ${people} people`)
  return { cases, wrong }
}
