/** The time of a project as data: nothing ticks, and a restart loses nothing. */
export interface Clock {
  /** Milliseconds since 1970, outside, when `base_sim` was the time inside. */
  readonly base_real: number
  readonly base_sim: number
  /** Milliseconds that pass inside within one outside; 0 stops time. */
  readonly speed: number
}

export const maxSpeed = 100_000

export const newClock = (real: number, speed: number): Clock => ({
  base_real: real,
  base_sim: real,
  speed,
})

/** The time inside. An outside clock that was set back stops it and never turns it back. */
export const timeOf = ({ base_real, base_sim, speed }: Clock, real: number): number =>
  Math.floor(base_sim + Math.max(0, real - base_real) * speed)

/** Jumps forward by milliseconds of the time inside. */
export const advance = (clock: Clock, real: number, by: number): Clock => ({
  ...clock,
  base_real: real,
  base_sim: timeOf(clock, real) + by,
})

/** Goes on from the present at another speed. */
export const setSpeed = (clock: Clock, real: number, speed: number): Clock => ({
  base_real: real,
  base_sim: timeOf(clock, real),
  speed,
})

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of `90s`, `20m`, `2h` or `3d`, at most ten years; undefined for anything else. */
export const parseDuration = (text: string): number | undefined => {
  const [, amount, unit] = /^(\d{1,9})([smhd])$/.exec(text) ?? []
  if (!amount || !unit) return undefined
  const duration = Number(amount) * units[unit as keyof typeof units]
  return duration <= 3_650 * units.d ? duration : undefined
}
