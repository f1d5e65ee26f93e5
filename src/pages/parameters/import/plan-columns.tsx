import { Badge } from '../../../components/status/Badge.tsx'
import type { Tone } from '../../../theme.ts'
import type { Column } from '../../../components/list/DataTable.tsx'
import { ParameterName } from '../../../components/parameters/ParameterName.tsx'
import { RestartText, restartText } from '../../../components/parameters/restart-column.tsx'
import { ValueText } from '../../../components/parameters/ValueText.tsx'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import { parametersText } from '../../../i18n/parameters.ts'
import { missing } from '../../../lib/format.ts'
import { misfitText } from '../misfit-text.ts'
import classes from '../Parameters.module.css'
import type { PlanClass, PlanRow } from './plan.ts'

const text = parameterFilesText.plan

const tones: Record<PlanClass, Tone> = {
  changed: 'blue',
  unknown: 'amber',
  readonly: 'amber',
  misfit: 'red',
  unit: 'orange',
  equal: 'grey',
}

const always: Partial<Record<PlanClass, string>> = text.why

const why = ({ kind, misfit, range, unit, other_unit }: PlanRow): string => {
  // Words that are not among those allowed are answered with all of them.
  if (misfit?.because === 'not_a_word') return misfitText(misfit)
  if (misfit) return [misfitText(misfit), range && text.range(range)].filter(Boolean).join(' ')
  if (kind === 'unit') return text.units(unit ?? '', other_unit ?? '')
  return always[kind] ?? ''
}

const Value = ({ value, className }: { value: string | undefined; className?: string }) =>
  value === undefined ? (
    missing
  ) : (
    <span className={`${classes.value} ${className ?? ''}`} title={value}>
      <ValueText value={value} />
    </span>
  )

/** A wanted value beside the one in effect, and what becomes of it. */
export const planColumns = (q: string): Column<PlanRow>[] => [
  {
    key: 'name',
    title: text.columns.parameter,
    text: ({ name }) => name,
    cell: ({ name }) => <ParameterName parameter={{ name, description: null }} q={q} />,
  },
  {
    key: 'type',
    title: text.columns.side,
    text: ({ type }) => parametersText.sides[type],
    cell: ({ type }) => parametersText.sides[type],
  },
  {
    key: 'from',
    title: text.columns.now,
    text: ({ from }) => from,
    cell: ({ kind, from }) => (
      <Value value={from} {...(kind === 'changed' && { className: classes.from })} />
    ),
  },
  {
    key: 'to',
    title: text.columns.new,
    text: ({ value }) => value,
    cell: ({ kind, value }) => (
      <Value value={value} {...(kind === 'changed' && { className: classes.to })} />
    ),
  },
  {
    key: 'class',
    title: text.columns.class,
    text: (row) => [text.class[row.kind], why(row)].filter(Boolean).join(': '),
    cell: (row) => (
      <>
        <Badge tone={tones[row.kind]} label={text.class[row.kind]} />
        <span className={classes.why}>{why(row)}</span>
      </>
    ),
  },
  {
    key: 'restart',
    title: text.columns.restart,
    // What is not changed needs none.
    text: ({ kind, restart_required }) =>
      kind === 'changed' ? restartText(restart_required) : undefined,
    cell: ({ kind, restart_required }) =>
      kind === 'changed' ? <RestartText restart_required={restart_required} /> : missing,
  },
]
