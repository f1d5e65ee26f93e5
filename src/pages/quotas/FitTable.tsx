import { Badge } from '../../components/Badge.tsx'
import { quotasText } from '../../i18n/quotas.ts'
import { formatNumber } from '../../lib/format.ts'
import type { CountedType, Fit, Shape } from './fit.ts'
import classes from './Quotas.module.css'

const text = quotasText.fit

const takesWords = (
  type: CountedType,
  takes: number,
  { flavor, nodes, disk_gb }: Shape,
): string => {
  const each = {
    core: flavor.vcpus,
    ram: flavor.ram,
    disk_capacity: disk_gb,
    instances: 1,
    disk: 1,
  }
  return text.takes[type](formatNumber(nodes), formatNumber(each[type]), formatNumber(takes))
}

const leftWords = ({ quota: { quota, used, unit }, left }: Fit): string =>
  left === Infinity
    ? text.unlimited
    : text.left(formatNumber(quota), formatNumber(used), formatNumber(left), unit ? ` ${unit}` : '')

const Row = ({ fit, shape, binds }: { fit: Fit; shape: Shape; binds: boolean }) => {
  const { quota, left, takes, fits } = fit
  return (
    <tr data-binds={binds || undefined}>
      <th scope="row">
        <span className={classes.quota}>
          <span title={quota.type}>{quotasText.types[quota.type] ?? quota.type}</span>
          {binds && <Badge tone="amber" label={text.binds} />}
        </span>
      </th>
      <td data-numeric>{leftWords(fit)}</td>
      {takes === undefined ? (
        <td colSpan={2}>{text.notCounted}</td>
      ) : (
        <>
          <td data-numeric>{takesWords(quota.type as CountedType, takes, shape)}</td>
          <td data-numeric>
            {left === Infinity
              ? text.unlimited
              : text.fits(formatNumber(left), formatNumber(takes), formatNumber(fits))}
          </td>
        </>
      )}
    </tr>
  )
}

interface Props {
  fits: readonly Fit[]
  binding: readonly Fit[]
  shape: Shape
}

/** The reckoning of each quota in the open. */
export const FitTable = ({ fits, binding, shape }: Props) => (
  <div className={classes.frame} tabIndex={0} role="group" aria-label={text.table}>
    <table className={classes.table} aria-label={text.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.quota}</th>
          <th scope="col" data-numeric>
            {text.columns.left}
          </th>
          <th scope="col" data-numeric>
            {text.columns.takes}
          </th>
          <th scope="col" data-numeric>
            {text.columns.fits}
          </th>
        </tr>
      </thead>
      <tbody>
        {fits.map((fit) => (
          <Row key={fit.quota.type} fit={fit} shape={shape} binds={binding.includes(fit)} />
        ))}
      </tbody>
    </table>
  </div>
)
