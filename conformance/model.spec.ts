import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answered, Sent, Way } from './caller.ts'
import { controlOf } from './control.ts'
import { checkModel } from './model/check.ts'
import type { Tally } from './model/real.ts'
import { serveSimulator } from './processes.ts'
import type { Served } from './processes.ts'

let server: Served
beforeAll(async () => {
  server = await serveSimulator()
})
afterAll(() => server.stop())

const check = async (runs: number, disguise?: (way: Way) => Way) => {
  const tally: Tally = new Map()
  const { origin } = server
  const stage = { origin, control: controlOf(origin), tally, ...(disguise && { disguise }) }
  const { report } = await checkModel(stage, { runs, commands: 20, seed: 7 })
  const carriedOut = [...tally.values()].reduce(
    (sum, each) => sum + each.accepted + each.refused,
    0,
  )
  return { report, carriedOut }
}

/** A service that answers something else; `real` asks the simulator. */
const answering =
  (answer: (sent: Sent, real: () => Promise<Answered>) => Promise<Answered>) =>
  (way: Way): Way => ({ ...way, send: (sent) => answer(sent, () => way.send(sent)) })

const isList = ({ method, path }: Sent) => method === 'GET' && path.endsWith('/clusters')
const isRestart = ({ method, path }: Sent) => method === 'POST' && path.endsWith('/restart')

describe('the model', () => {
  it('agrees with the simulator, operation by operation', async () => {
    const { report, carriedOut } = await check(10)
    expect(report).toBe('')
    expect(carriedOut).toBe(200)
  })

  it('sees a list of clusters that is out of date', async () => {
    const { report } = await check(50, (way) => {
      let first: Answered | undefined
      return answering(async (sent, real) => {
        if (!isList(sent)) return real()
        return (first ??= await real())
      })(way)
    })
    expect(report).toContain('clusters: Expected values to be strictly deep-equal')
  })

  it('sees a refusal that is missing, and needs few operations to show it', async () => {
    const { report } = await check(
      50,
      answering(async (_sent, real) => {
        const answer = await real()
        return answer.status === 403 ? { status: 200, body: {} } : answer
      }),
    )
    expect(report).toMatch(/should be 403 DWS\.7023, is (accepted|200)/)
    const [, done = ''] = report.split('\nafter\n')
    expect(done.split('\n').length).toBeLessThan(5)
  })

  it('sees a restart that was acknowledged and never happened', async () => {
    const { report } = await check(
      100,
      answering((sent, real) =>
        isRestart(sent) ? Promise.resolve({ status: 200, body: {} }) : real(),
      ),
    )
    expect(report).toMatch(/should be \d+ DWS|strictly deep-equal/)
    expect(report).toContain('restart ')
  })

  it('sees an event that is not in the log', async () => {
    const { report } = await check(
      100,
      answering(async (sent, real) => {
        const answer = await real()
        if (!sent.path.endsWith('/events')) return answer
        const body = answer.body as { events: readonly { name: string }[] }
        return {
          ...answer,
          body: {
            ...body,
            events: body.events.filter(({ name }) => name !== 'resetPasswordSuccess'),
          },
        }
      }),
    )
    expect(report).toContain('events: Expected values to be strictly deep-equal')
  })
})
