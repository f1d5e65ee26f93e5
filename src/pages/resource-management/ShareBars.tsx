import { workloadText } from '../../i18n/resource-management.ts'
import classes from './ShareBars.module.css'
import type { Share } from './shares.ts'

const text = workloadText.shares

const sliceName = (name: string) => name || text.fresh

/** A sum of what is known, which says so where that is not all. */
const sumWords = ({ slices, unknown, total, most }: Share): string => {
  if (unknown.length === 0) return text.sum(total, most)
  return slices.length === 0 ? text.unknownSum : text.atLeast(total, most)
}

/** The whole bar in words: what a screen reader hears instead of the drawing. */
const inWords = (share: Share): string => {
  const { resource, slices, unknown, over } = share
  return [
    `${text.resources[resource]}: ${sumWords(share)}`,
    ...(over ? [text.overShort] : []),
    ...slices.map(({ name, percent }) => text.slice(sliceName(name), percent)),
    ...(unknown.length > 0 ? [text.unknown(unknown.length)] : []),
  ].join(', ')
}

const Bar = (share: Share) => {
  const { slices, unknown, total, over, most } = share
  // A bar that is too full shows all of it, with the mark of 100 % inside.
  const scale = 100 / Math.max(100, total)
  const left = Math.max(0, 100 - total)
  return (
    <div className={classes.bar} role="img" aria-label={inWords(share)}>
      {slices.map(({ name, percent, fresh }) => (
        <span
          key={`${fresh ? '+' : ''}${name}`}
          className={classes.slice}
          data-fresh={fresh || undefined}
          style={{ width: `${percent * scale}%` }}
          title={text.slice(sliceName(name), percent)}
        >
          {text.slice(sliceName(name), percent)}
        </span>
      ))}
      {left > 0 && (
        <span className={classes.rest} data-unknown={unknown.length > 0 || undefined}>
          {unknown.length > 0 ? text.unknown(unknown.length) : text.free(left)}
        </span>
      )}
      {over && <span className={classes.beyond} style={{ left: `${most * scale}%` }} />}
    </div>
  )
}

/** Who has how much of what pools share, against all there is of it. */
export const ShareBars = ({ shares }: { shares: readonly Share[] }) => {
  const unknown = shares[0]?.unknown ?? []
  return (
    <div className={classes.shares} role="group" aria-label={text.label}>
      {shares.map((share) => {
        const { resource, slices, total, most, over } = share
        return (
          <div key={resource} className={classes.row}>
            <span className={classes.name}>{text.resources[resource]}</span>
            <span className={classes.sum} data-over={over || undefined}>
              {over && '▲ '}
              {sumWords(share)}
            </span>
            <Bar {...share} />
            {over && (
              <p className={classes.why} role="status">
                {text.over(
                  slices
                    .map(({ name, percent }) => text.slice(sliceName(name), percent))
                    .join(' + '),
                  total,
                  most,
                )}
              </p>
            )}
          </div>
        )
      })}
      {unknown.length > 0 && (
        <p className={classes.unknown}>{text.unknownPools(unknown.join(', '))}</p>
      )}
    </div>
  )
}
