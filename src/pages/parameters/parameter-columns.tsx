import { Button, Highlight } from '@mantine/core'
import type { Column } from '../../components/DataTable.tsx'
import type { Parameter } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { missing } from '../../lib/format.ts'
import { defaultOf, sidesDiffer, valueOf, type Side, type Staged } from './change.ts'
import classes from './Parameters.module.css'
import type { Rejection } from './ReviewDialog.tsx'
import { sameValue } from './value-range.ts'

const text = parametersText.columns
const shown = (value: string) => (value === '' ? <em>{parametersText.empty}</em> : value)

const Name = ({
  parameter,
  q,
  rejection,
}: {
  parameter: Parameter
  q: string
  rejection: Rejection | undefined
}) => (
  <>
    <Highlight component="code" inherit highlight={q} className={classes.name}>
      {parameter.name}
    </Highlight>
    {parameter.description && (
      <Highlight
        component="span"
        inherit
        highlight={q}
        className={classes.description}
        title={parameter.description}
      >
        {parameter.description}
      </Highlight>
    )}
    {rejection?.name === parameter.name && (
      <span className={classes.rejected}>
        {parametersText.rejected} {rejection.text}
      </span>
    )}
  </>
)

/** What is staged stands first, with the value in effect below it. */
const Value = ({
  parameter,
  side,
  staged,
}: {
  parameter: Parameter
  side: Side
  staged: Staged
}) => {
  const value = valueOf(parameter, side)
  if (value === undefined) return missing
  const to = staged[parameter.name]?.[side]
  if (to !== undefined && !sameValue(parameter.type, to, value))
    return (
      <>
        <span className={classes.value} data-staged title={to}>
          {shown(to)}
        </span>
        <span className={classes.was}>
          {parametersText.stagedFrom(value === '' ? parametersText.empty : value)}
        </span>
      </>
    )
  const modified = !sameValue(parameter.type, value, defaultOf(parameter, side) ?? value)
  return (
    <>
      <span className={classes.value} data-modified={modified || undefined} title={value}>
        {shown(value)}
      </span>
      {modified && <span className={classes.was}>{parametersText.modified}</span>}
      {side === 'dn' && !modified && sidesDiffer(parameter) && (
        <span className={classes.was}>{parametersText.differs}</span>
      )}
    </>
  )
}

const Default = ({ parameter }: { parameter: Parameter }) => {
  const [cn, dn] = [defaultOf(parameter, 'cn'), defaultOf(parameter, 'dn')]
  const value = cn === dn || dn === undefined ? cn : cn === undefined ? dn : `${cn} / ${dn}`
  return value === undefined ? (
    missing
  ) : (
    <span className={classes.value} title={value}>
      {shown(value)}
    </span>
  )
}

/** The columns of the list: what is searched is highlighted, what is staged shows. */
export const parameterColumns = ({
  q,
  staged,
  rejection,
  onOpen,
}: {
  q: string
  staged: Staged
  rejection: Rejection | undefined
  onOpen: (name: string) => void
}): Column<Parameter>[] => [
  {
    key: 'name',
    title: text.name,
    value: ({ name }) => name,
    cell: (parameter) => <Name parameter={parameter} q={q} rejection={rejection} />,
  },
  {
    key: 'cn',
    title: text.cn,
    cell: (parameter) => <Value parameter={parameter} side="cn" staged={staged} />,
  },
  {
    key: 'dn',
    title: text.dn,
    cell: (parameter) => <Value parameter={parameter} side="dn" staged={staged} />,
  },
  {
    key: 'default',
    title: text.default,
    cell: (parameter) => <Default parameter={parameter} />,
  },
  { key: 'unit', title: text.unit, cell: ({ unit }) => unit || missing },
  { key: 'type', title: text.type, value: ({ type }) => type, cell: ({ type }) => type },
  {
    key: 'restart',
    title: text.restart,
    value: ({ restart_required }) => (restart_required ? 0 : 1),
    cell: ({ restart_required }) =>
      restart_required ? (
        <strong>{parametersText.restartRequired}</strong>
      ) : (
        parametersText.noRestart
      ),
  },
  {
    key: 'edit',
    title: text.edit,
    cell: ({ name, readonly }) => (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={readonly ? parametersText.detailsNamed(name) : parametersText.editNamed(name)}
        onClick={() => {
          onOpen(name)
        }}
      >
        {readonly ? parametersText.readonly : parametersText.edit}
      </Button>
    ),
  },
]
