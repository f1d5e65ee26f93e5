import { row, shown, verdict } from '../markdown.ts'
import type { Bound } from '../markdown.ts'
import { ratioOf } from '../rounds.ts'
import type { Series } from '../rounds.ts'
import { median } from '../statistics.ts'
import type { Name } from './contestants.ts'
import { alone, large, list, page, seriesOf, small } from './loads.ts'
import type { Cost, ProxyLoad } from './loads.ts'

type Figure = 'perSecond' | 'p99' | 'cpu'

interface Goal {
  readonly load: ProxyLoad
  readonly figure: Figure
  readonly reference: Name
  readonly bound: Bound
}

const goal = (load: ProxyLoad, figure: Figure, reference: Name, ...bound: Bound): Goal => ({
  load,
  figure,
  reference,
  bound,
})

const goals: readonly Goal[] = [
  goal(small, 'perSecond', 'node:http', 'least', 0.6),
  goal(small, 'p99', 'node:http', 'most', 3),
  goal(list, 'perSecond', 'node:http', 'least', 0.7),
  ...[small, page, list, large].map((load) => goal(load, 'cpu', 'node:http', 'most', 1.8)),
  goal(page, 'perSecond', 'nginx', 'least', 0.55),
  goal(large, 'perSecond', 'nginx', 'least', 0.6),
  ...[page, large].map((load) => goal(load, 'p99', 'nginx', 'most', 3)),
]

const words = { perSecond: 'requests/s', p99: 'p99', cpu: 'CPU per request' }

/** What the console adds to p50 on one connection, beside what node:http adds: round by round. */
const addedRatio = (all: readonly Series<Cost>[]): number | undefined => {
  const [direct, bare, own] = (['direct', 'node:http', 'console'] as const).map(
    (name) => seriesOf(all, alone, name)?.rounds.map(({ p50 }) => p50) ?? [],
  )
  const ratios = direct?.map(
    (p50, round) => ((own?.[round] ?? NaN) - p50) / ((bare?.[round] ?? NaN) - p50),
  )
  return ratios && median(ratios)
}

/** Goals of the console server, met or missed in this run. */
export const goalsOf = (all: readonly Series<Cost>[]): string => {
  const line = (what: string, ratio: number | undefined, bound: Bound) =>
    row([what, ratio === undefined ? '–' : shown(ratio, 2), verdict(ratio, bound)])
  return [
    row(['console', 'ratio', 'goal']),
    row(['---', '---', '---']),
    line(`${alone.name}, p50 added ÷ node:http's`, addedRatio(all), ['most', 2]),
    ...goals.map(({ load, figure, reference, bound }) => {
      const own = seriesOf(all, load, 'console')
      const other = seriesOf(all, load, reference)
      const ratio = own && other && ratioOf(own, other, figure)
      return line(`${load.name}, ${words[figure]} ÷ ${reference}`, ratio, bound)
    }),
  ].join('\n')
}
