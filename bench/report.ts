import { cpus, totalmem } from 'node:os'
import { row, shown, verdict } from './markdown.ts'
import type { Bound } from './markdown.ts'
import { medianOf, ratioOf } from './rounds.ts'
import type { Series } from './rounds.ts'
import { median } from './statistics.ts'

export interface Figures {
  /** Contestants in the order of the table; ratios are to the first. */
  readonly names: readonly string[]
  readonly series: readonly Series[]
  /** Milliseconds, one per round. */
  readonly cold: ReadonlyMap<string, readonly number[]>
  /** MB, one per load of lists. */
  readonly memory: ReadonlyMap<string, readonly number[]>
  readonly listBytes: number
}

interface Line {
  readonly measure: string
  readonly contestant: string
  readonly figure: string
  readonly p50: string
  readonly p99: string
  readonly ratio: number | undefined
}

/** What the ratio of a measure of the simulator is to be (docs/performance.md). */
const goals: Readonly<Record<string, Bound>> = {
  list: ['least', 10],
  'list, moving': ['least', 2],
  create: ['least', 1],
  'cold start': ['most', 0.5],
  memory: ['most', 0.6],
}

const isPrism = (name: string) => name.startsWith('Prism')

/** The measure of Prism that one of ours is held against: every list is a list to it. */
const counterpart = (measure: string) => measure.split(',', 1)[0]

const rateLines = (series: readonly Series[]): Line[] =>
  series.map((one) => {
    const reference = series.find(
      ({ measure, contestant }) => isPrism(contestant) && measure === counterpart(one.measure),
    )
    return {
      measure: one.measure,
      contestant: one.contestant,
      figure: `${shown(medianOf(one, 'perSecond'))}/s`,
      p50: `${shown(medianOf(one, 'p50'), 1)} ms`,
      p99: `${shown(medianOf(one, 'p99'), 1)} ms`,
      ratio: reference && ratioOf(one, reference),
    }
  })

const figureLines = (
  measure: string,
  unit: string,
  figures: ReadonlyMap<string, readonly number[]>,
): Line[] => {
  const prism = [...figures].find(([name]) => isPrism(name))?.[1]
  return [...figures].map(([contestant, values]) => ({
    measure,
    contestant,
    figure: `${shown(median(values))} ${unit}`,
    p50: '',
    p99: '',
    ratio: prism && median(values) / median(prism),
  }))
}

const verdictOn = ({ measure, contestant, ratio }: Line): string => {
  const goal = goals[measure]
  return goal && contestant === 'Simulator' ? verdict(ratio, goal) : ''
}

/** A table in Markdown of one run: medians of its rounds, and ratios to Prism within it. */
export const reportOf = ({ names, series, cold, memory, listBytes }: Figures): string => {
  const lines = [
    ...rateLines(series),
    ...figureLines('cold start', 'ms', cold),
    ...figureLines('memory', 'MB', memory),
  ]
  const measures = [...new Set(lines.map(({ measure }) => measure))]
  const sorted = measures.flatMap((measure) =>
    names.flatMap((name) => lines.filter((l) => l.measure === measure && l.contestant === name)),
  )
  const cpu = cpus()
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpu.length} × ${cpu[0]?.model}, ` +
      `${shown(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; ` +
      `the list has ${shown(listBytes)} bytes`,
    '',
    row(['measure', 'contestant', 'median', 'p50', 'p99', 'ratio to Prism', 'goal']),
    row(Array.from({ length: 7 }, () => '---')),
    ...sorted.map((line) =>
      row([
        line.measure,
        line.contestant,
        line.figure,
        line.p50,
        line.p99,
        line.ratio === undefined ? '–' : shown(line.ratio, 2),
        verdictOn(line),
      ]),
    ),
  ].join('\n')
}
