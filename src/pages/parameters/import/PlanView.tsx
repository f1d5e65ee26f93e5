import { Button, Chip, Group, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ExportMenu } from '../../../components/list/ExportMenu.tsx'
import { FilteredEmpty, ListToolbar } from '../../../components/list/ListToolbar.tsx'
import { ReasonButton } from '../../../components/form/ReasonButton.tsx'
import type { Parameter } from '../../../contract/parameters.ts'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import { parametersText } from '../../../i18n/parameters.ts'
import type { Staged } from '../staged/change.ts'
import classes from '../Parameters.module.css'
import { planColumns } from './plan-columns.tsx'
import type { SetValue } from './parameter-set.ts'
import { countsOf, planClasses, planKey, planOf, stagedOf, type PlanClass } from './plan.ts'

const text = parameterFilesText.plan

interface Props {
  /** Where the wanted values come from. */
  source: string
  wanted: readonly SetValue[]
  parameters: readonly Parameter[]
  /** Why nothing can be staged now. */
  blocked: string | undefined
  onStage: (staged: Staged) => void
  onClose: () => void
}

/** What wanted values would change, before anything is changed; those that are ticked can be staged. */
export const PlanView = ({ source, wanted, parameters, blocked, onStage, onClose }: Props) => {
  const [q, setQ] = useState('')
  const [kind, setKind] = useState<PlanClass | 'all'>('all')
  const [restart, setRestart] = useState(false)
  // What is left out is kept rather than what is chosen: a change that a refresh brings is chosen.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => planOf(parameters, wanted), [parameters, wanted])
  const counts = countsOf(rows)
  const changed = rows.filter((row) => row.kind === 'changed')
  const chosen = changed.filter((row) => !left.has(planKey(row)))
  const sought = q.trim().toLowerCase()
  const shown = rows.filter(
    (row) =>
      row.name.toLowerCase().includes(sought) &&
      (kind === 'all' || row.kind === kind) &&
      (!restart || (row.kind === 'changed' && row.restart_required)),
  )
  const columns = planColumns(q.trim())
  const untouched =
    parameters.length -
    new Set(rows.flatMap((row) => (row.from === undefined ? [] : [row.name]))).size
  return (
    <section aria-label={text.label}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <div>
          <Title order={2} size="h4" className={classes.anywhere}>
            {text.title(source)}
          </Title>
          <Text size="sm" c="dimmed">
            {counts.changed === 0 ? text.nothingToDo : text.explanation}{' '}
            {untouched > 0 && text.untouched(untouched)}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onClose}>
            {text.close}
          </Button>
          <ReasonButton
            size="xs"
            reason={blocked ?? (chosen.length === 0 ? text.noneChosen : undefined)}
            onClick={() => {
              onStage(stagedOf(chosen))
            }}
          >
            {text.stage(chosen.length)}
          </ReasonButton>
        </Group>
      </Group>
      <ListToolbar
        q={q}
        onSearch={setQ}
        placeholder={text.search}
        shown={shown.length}
        total={rows.length}
        filters={
          <>
            <Chip.Group value={kind} onChange={setKind}>
              <Group gap={6} role="radiogroup" aria-label={text.classes}>
                <Chip value="all" size="sm" variant="outline">
                  {text.every(rows.length)}
                </Chip>
                {planClasses
                  .filter((known) => counts[known] > 0)
                  .map((known) => (
                    <Chip key={known} value={known} size="sm" variant="outline">
                      {text.counted(text.class[known], counts[known])}
                    </Chip>
                  ))}
              </Group>
            </Chip.Group>
            <Chip size="sm" variant="outline" checked={restart} onChange={setRestart}>
              {text.restart}
            </Chip>
          </>
        }
        exportMenu={<ExportMenu name="parameters-plan" rows={shown} columns={columns} />}
      />
      {shown.length === 0 ? (
        <FilteredEmpty
          hidden={rows.length}
          onClear={() => {
            setQ('')
            setKind('all')
            setRestart(false)
          }}
        />
      ) : (
        <DataTable
          label={text.label}
          rows={shown}
          columns={columns}
          rowKey={planKey}
          selection={{
            selected: new Set(chosen.map(planKey)),
            onChange: (selected) => {
              setLeft(new Set(changed.map(planKey).filter((key) => !selected.has(key))))
            },
            nameOf: ({ name, type }) => text.row(name, parametersText.sides[type]),
            selectable: (row) => row.kind === 'changed',
          }}
        />
      )}
    </section>
  )
}
