import { median } from './statistics.ts'
import type { Measured } from './load.ts'

/** One load of one contestant. */
export interface Trial {
  readonly measure: string
  readonly contestant: string
  readonly run: () => Promise<Measured>
}

export interface Series {
  readonly measure: string
  readonly contestant: string
  readonly rounds: Measured[]
}

/**
 * Runs every trial once a round, so that all of them see the same weather on a shared machine. Each
 * round begins with another one, so that none always follows the same neighbour.
 */
export const interleave = async (rounds: number, trials: readonly Trial[]): Promise<Series[]> => {
  const series = trials.map(({ measure, contestant }): Series => ({
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

/** How much faster one series is than another: the median of the ratios within each round. */
export const ratioOf = (series: Series, reference: Series): number =>
  median(
    series.rounds.map(
      ({ perSecond }, round) => perSecond / (reference.rounds[round]?.perSecond ?? NaN),
    ),
  )

export const medianOf = ({ rounds }: Series, figure: keyof Measured): number =>
  median(rounds.map((measured) => measured[figure]))
