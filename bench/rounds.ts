import { median } from './statistics.ts'
import type { Measured } from './load.ts'

/** One load of one contestant. */
export interface Trial<M extends Measured = Measured> {
  readonly measure: string
  readonly contestant: string
  readonly run: () => Promise<M>
}

export interface Series<M extends Measured = Measured> {
  readonly measure: string
  readonly contestant: string
  readonly rounds: M[]
}

/**
 * Runs every trial once a round, so that all of them see the same weather on a shared machine. Each
 * round begins with another one, so that none always follows the same neighbour.
 */
export const interleave = async <M extends Measured>(
  rounds: number,
  trials: readonly Trial<M>[],
): Promise<Series<M>[]> => {
  const series = trials.map(({ measure, contestant }): Series<M> => ({
    measure,
    contestant,
    rounds: [],
  }))
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < trials.length; turn++) {
      const index = (round + turn) % trials.length
      const measured = await trials[index]?.run()
      if (measured) series[index]?.rounds.push(measured)
    }
  return series
}

/** A figure of one series beside that of another: the median of the ratios within each round. */
export const ratioOf = <M extends Measured>(
  series: Series<M>,
  reference: Series<M>,
  figure: keyof NoInfer<M> = 'perSecond',
): number =>
  median(
    series.rounds.map(
      (measured, round) => Number(measured[figure]) / Number(reference.rounds[round]?.[figure]),
    ),
  )

export const medianOf = <M extends Measured>(
  { rounds }: Series<M>,
  figure: keyof NoInfer<M>,
): number => median(rounds.map((measured) => Number(measured[figure])))
