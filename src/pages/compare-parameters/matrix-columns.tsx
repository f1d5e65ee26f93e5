import { VisuallyHidden } from '@mantine/core'
import { Link } from 'react-router'
import type { Column } from '../../components/list/DataTable.tsx'
import { ParameterName } from '../../components/parameters/ParameterName.tsx'
import { valuesText, type Values } from '../../components/parameters/parameter-values.ts'
import { restartColumn } from '../../components/parameters/restart-column.tsx'
import { ValueText } from '../../components/parameters/ValueText.tsx'
import { compareText } from '../../i18n/compare-parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { missing } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import classes from './Matrix.module.css'
import type { Cell, MatrixRow } from './matrix.ts'

const text = compareText.columns

/** A cluster as its column names it. */
export interface MatrixCluster {
  cluster_id: string
  name: string
}

const unitText = (cell: Cell, row: MatrixRow): string =>
  cell.kind === 'value' && cell.unit !== (row.parameter.unit ?? '') ? ` ${cell.unit}` : ''

/** One value, or those of CNs and DNs side by side. */
const ValuesOf = ({ values: { cn, dn }, unit }: { values: Values; unit: string }) => {
  const one = cn ?? dn
  if (one === undefined) return missing
  if (cn === undefined || dn === undefined || cn === dn)
    return (
      <span className={classes.value}>
        <ValueText value={one} />
        {unit}
      </span>
    )
  return (
    <>
      <small>{parametersText.sides.cn}</small>{' '}
      <span className={classes.value}>
        <ValueText value={cn} />
      </span>{' '}
      <small>{parametersText.sides.dn}</small>{' '}
      <span className={classes.value}>
        <ValueText value={dn} />
        {unit}
      </span>
    </>
  )
}

const MatrixCell = ({
  row,
  cluster,
  project_name,
}: {
  row: MatrixRow
  cluster: MatrixCluster
  project_name: string
}) => {
  const cell = row.cells.get(cluster.cluster_id)
  if (!cell || cell.kind === 'unread')
    return <span className={classes.nothing}>{compareText.cell.unread}</span>
  const hint = cell.differs && <VisuallyHidden>{compareText.cell.differs} </VisuallyHidden>
  const mark = cell.differs && (
    <span className={classes.mark} aria-hidden>
      ≠
    </span>
  )
  if (cell.kind === 'absent')
    return (
      <span className={classes.nothing} title={compareText.cell.absentHint}>
        {hint}
        {compareText.cell.absent}
        {mark}
      </span>
    )
  const byDefault = valuesText(cell.defaults)
  return (
    <>
      {hint}
      <Link
        className={classes.link}
        data-differs={cell.differs || undefined}
        title={valuesText(cell.values)}
        to={paths.cluster({ project_name, cluster_id: cluster.cluster_id }, 'parameters', {
          q: row.parameter.name,
        })}
      >
        <ValuesOf values={cell.values} unit={unitText(cell, row)} />
        <VisuallyHidden> {compareText.cell.open(row.parameter.name, cluster.name)}</VisuallyHidden>
      </Link>
      {mark}
      {byDefault !== undefined && (cell.modified || !row.defaults) && (
        <span className={classes.default}>
          {cell.modified
            ? compareText.cell.byDefault(byDefault || parametersText.empty)
            : compareText.cell.isDefault}
        </span>
      )}
    </>
  )
}

const cellText = (row: MatrixRow, cluster_id: string): string | undefined => {
  const cell = row.cells.get(cluster_id)
  if (cell?.kind !== 'value') return undefined
  const value = valuesText(cell.values)
  return value === undefined ? undefined : `${value}${unitText(cell, row)}`
}

/** A column for what each parameter is, and one for each cluster. */
export const matrixColumns = ({
  project_name,
  clusters,
  baseline,
  q,
}: {
  project_name: string
  clusters: readonly MatrixCluster[]
  baseline: string
  q: string
}): Column<MatrixRow>[] => [
  {
    key: 'name',
    title: text.name,
    value: ({ parameter }) => parameter.name,
    cell: ({ parameter }) => <ParameterName parameter={parameter} q={q} />,
  },
  ...clusters.map((cluster) => ({
    key: cluster.cluster_id,
    title: cluster.cluster_id === baseline ? text.baseline(cluster.name) : cluster.name,
    text: (row: MatrixRow) => cellText(row, cluster.cluster_id),
    cell: (row: MatrixRow) => (
      <MatrixCell row={row} cluster={cluster} project_name={project_name} />
    ),
  })),
  {
    key: 'default',
    title: text.default,
    optional: true,
    text: ({ defaults }) => defaults && valuesText(defaults),
    cell: ({ defaults }) =>
      defaults ? (
        <ValuesOf values={defaults} unit="" />
      ) : (
        <span className={classes.nothing}>{compareText.cell.varies}</span>
      ),
  },
  {
    key: 'unit',
    title: text.unit,
    optional: true,
    text: ({ parameter }) => parameter.unit ?? undefined,
    cell: ({ parameter }) => parameter.unit || missing,
  },
  { ...restartColumn, optional: true },
]
