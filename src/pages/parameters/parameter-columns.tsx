import { Button } from '@mantine/core'
import type { Column } from '../../components/list/DataTable.tsx'
import { ParameterName } from '../../components/parameters/ParameterName.tsx'
import {
  defaultOf,
  defaultsOf,
  sidesDiffer,
  valueOf,
  valuesText,
  type Side,
} from '../../components/parameters/parameter-values.ts'
import { restartColumn } from '../../components/parameters/restart-column.tsx'
import { ValueText } from '../../components/parameters/ValueText.tsx'
import { sameValue } from '../../components/parameters/value-range.ts'
import type { Parameter } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { missing } from '../../lib/format.ts'
import type { Staged } from './staged/change.ts'
import classes from './Parameters.module.css'
import type { Rejection } from './staged/ReviewDialog.tsx'

const text = parametersText.columns

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
    <ParameterName parameter={parameter} q={q} />
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
          <ValueText value={to} />
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
        <ValueText value={value} />
      </span>
      {modified && <span className={classes.was}>{parametersText.modified}</span>}
      {side === 'dn' && !modified && sidesDiffer(parameter) && (
        <span className={classes.was}>{parametersText.differs}</span>
      )}
    </>
  )
}

const Default = ({ parameter }: { parameter: Parameter }) => {
  const value = valuesText(defaultsOf(parameter))
  return value === undefined ? (
    missing
  ) : (
    <span className={classes.value} title={value}>
      <ValueText value={value} />
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
    text: (parameter) => valueOf(parameter, 'cn'),
    cell: (parameter) => <Value parameter={parameter} side="cn" staged={staged} />,
  },
  {
    key: 'dn',
    title: text.dn,
    text: (parameter) => valueOf(parameter, 'dn'),
    cell: (parameter) => <Value parameter={parameter} side="dn" staged={staged} />,
  },
  {
    key: 'default',
    title: text.default,
    text: (parameter) => valuesText(defaultsOf(parameter)),
    cell: (parameter) => <Default parameter={parameter} />,
  },
  {
    key: 'unit',
    title: text.unit,
    text: ({ unit }) => unit ?? undefined,
    cell: ({ unit }) => unit || missing,
  },
  { key: 'type', title: text.type, value: ({ type }) => type, cell: ({ type }) => type },
  restartColumn,
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
