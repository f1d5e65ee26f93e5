import { Badge } from '../../components/status/Badge.tsx'
import { DataTable, type Column } from '../../components/list/DataTable.tsx'
import { quotasText } from '../../i18n/quotas.ts'
import { formatNumber, missing } from '../../lib/format.ts'
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

const fitsWords = ({ left, takes, fits }: Fit): string => {
  if (takes === undefined) return missing
  if (left === Infinity) return text.unlimited
  return text.fits(formatNumber(left), formatNumber(takes), formatNumber(fits))
}

const columnsOf = (binding: readonly Fit[], shape: Shape): Column<Fit>[] => [
  {
    key: 'quota',
    title: text.columns.quota,
    cell: (fit) => (
      <span className={classes.quota}>
        <span title={fit.quota.type}>{quotasText.types[fit.quota.type] ?? fit.quota.type}</span>
        {binding.includes(fit) && <Badge tone="amber" label={text.binds} />}
      </span>
    ),
  },
  { key: 'left', title: text.columns.left, numeric: true, cell: leftWords },
  {
    key: 'takes',
    title: text.columns.takes,
    numeric: true,
    cell: ({ quota, takes }) =>
      takes === undefined ? text.notCounted : takesWords(quota.type as CountedType, takes, shape),
  },
  { key: 'fits', title: text.columns.fits, numeric: true, cell: fitsWords },
]

interface Props {
  fits: readonly Fit[]
  binding: readonly Fit[]
  shape: Shape
}

/** The reckoning of each quota in the open. */
export const FitTable = ({ fits, binding, shape }: Props) => (
  <DataTable
    label={text.table}
    rows={fits}
    columns={columnsOf(binding, shape)}
    rowKey={({ quota }) => quota.type}
  />
)
