import { medianOf, ratioOf } from '../rounds.ts'
import type { Series } from '../rounds.ts'
import { row, shown } from '../markdown.ts'
import { names } from './contestants.ts'
import { loads, seriesOf } from './loads.ts'
import type { Cost } from './loads.ts'

const figures = ['perSecond', 'p50', 'p99', 'cpu'] as const

const ratios = (one: Series<Cost>, reference: Series<Cost> | undefined): string[] =>
  figures.map((figure) => (reference ? shown(ratioOf(one, reference, figure), 2) : '–'))

/** Medians of each load and contestant, and their ratios to node:http and to nginx within a round. */
export const tableOf = (series: readonly Series<Cost>[]): string => {
  const beside = (name: string) => ['requests', 'p50', 'p99', 'CPU'].map((of) => `${of} ÷ ${name}`)
  const head = [
    'load',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'CPU µs',
    ...beside('node:http'),
    ...beside('nginx'),
  ]
  const rows = loads.flatMap((load) => {
    const bare = seriesOf(series, load, 'node:http')
    const nginx = seriesOf(series, load, 'nginx')
    return names.flatMap((name) => {
      const one = seriesOf(series, load, name)
      if (!one) return []
      const [perSecond, p50, p99, cpu] = figures.map((figure) => medianOf(one, figure)) as [
        number,
        number,
        number,
        number,
      ]
      return [
        row([
          load.name,
          name,
          shown(perSecond),
          shown(p50, 2),
          shown(p99, 2),
          shown(cpu),
          ...ratios(one, bare),
          ...ratios(one, nginx),
        ]),
      ]
    })
  })
  return [row(head), row(head.map(() => '---')), ...rows].join('\n')
}
