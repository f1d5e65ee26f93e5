import { Alert, Group, Progress, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { bulkText } from '../../i18n/bulk.ts'
import type { RunOutcome, RunState } from './run-all.ts'
import { formatTime } from '../../lib/format.ts'
import { Badge } from '../status/Badge.tsx'
import type { Tone } from '../../theme.ts'
import { DataTable, type Column } from '../list/DataTable.tsx'
import { ExportMenu } from '../list/ExportMenu.tsx'
import { failureOf } from '../status/failure.ts'
import classes from './Bulk.module.css'
import type { Job, Run } from './use-run.ts'

const text = bulkText.run

const tones: Record<RunState, Tone> = {
  done: 'green',
  failed: 'red',
  unknown: 'orange',
  not_sent: 'amber',
  skipped: 'grey',
  running: 'blue',
  waiting: 'grey',
}
const states = Object.keys(tones) as RunState[]

interface Row {
  job: Job
  outcome: RunOutcome
}

/** What went wrong, in words that stand beside the code of the service. */
export type Explain = (error: Error) => string | undefined

const columnsOf = (explain: Explain): Column<Row>[] => {
  const detailsOf = ({ outcome: { state, error } }: Row): string => {
    if (state === 'skipped') return text.skippedWhy
    if (!error) return ''
    const { error_code, error_msg } = failureOf(error)
    const why = explain(error)
    return `${why ? `${why}: ` : ''}${error_code} ${error_msg}`
  }
  return [
    {
      key: 'cluster',
      title: text.cluster,
      text: ({ job }) => job.name,
      cell: ({ job }) => job.name,
    },
    {
      key: 'outcome',
      title: text.outcome,
      text: ({ outcome }) => text.states[outcome.state],
      cell: ({ outcome }) => (
        <Badge tone={tones[outcome.state]} label={text.states[outcome.state]} />
      ),
    },
    {
      key: 'details',
      title: text.details,
      text: detailsOf,
      cell: (row) => <span className={classes.details}>{detailsOf(row)}</span>,
    },
    {
      key: 'request_id',
      title: text.requestId,
      text: ({ outcome: { error } }) => error && failureOf(error).request_id,
      cell: ({ outcome: { error } }) => (
        <span className="mono">{error && failureOf(error).request_id}</span>
      ),
    },
  ]
}

interface Props {
  run: Run
  /** Name of the exported file. */
  name: string
  explain: Explain
}

/** How a run goes, and how it went: one line for each cluster. */
export const RunResult = ({ run, name, explain }: Props) => {
  const columns = useMemo(() => columnsOf(explain), [explain])
  const rows = useMemo<Row[]>(
    () =>
      run.jobs.map((job, index) => ({
        job,
        outcome: run.outcomes[index] ?? { state: 'waiting' },
      })),
    [run.jobs, run.outcomes],
  )
  const count = (state: RunState) => rows.filter(({ outcome }) => outcome.state === state).length
  const ended = rows.length - count('waiting') - count('running')
  return (
    <Stack gap="sm">
      <Progress
        value={rows.length === 0 ? 100 : (ended / rows.length) * 100}
        aria-label={text.title}
        transitionDuration={0}
      />
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div className={classes.counts} role="status">
          <b>{run.finished ? text.finished : text.progress(ended, rows.length)}</b>
          {states
            .filter((state) => count(state) > 0)
            .map((state) => (
              <span key={state}>{text.counts(text.states[state], count(state))}</span>
            ))}
        </div>
        <ExportMenu name={name} rows={rows} columns={columns} />
      </Group>
      {run.paused_until !== undefined && !run.finished && (
        <Alert color="yellow" variant="light" role="status">
          {text.paused(formatTime(new Date(run.paused_until)))}
        </Alert>
      )}
      {run.stopping && !run.finished && <Text size="sm">{text.stopping}</Text>}
      {run.finished && count('unknown') > 0 && (
        <Alert color="orange" variant="light">
          {text.look}
        </Alert>
      )}
      <DataTable label={text.list} rows={rows} columns={columns} rowKey={({ job }) => job.id} />
    </Stack>
  )
}
