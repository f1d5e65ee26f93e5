import { Button, VisuallyHidden } from '@mantine/core'
import { Age } from '../../components/display/Age.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import {
  defaultPool,
  type PoolResources,
  type ResourceName,
} from '../../contract/workload-rules.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import type { PoolNote } from './pool-notes.ts'
import classes from './Workload.module.css'

const text = workloadText.pools
const title = text.columns

/** A pool that the service names, and what this browser knows of it. */
export interface PoolRow {
  name: string
  note: PoolNote | undefined
}

const cpuWords = ({ cpu_share, cpu, cpu_limit }: PoolResources): string => {
  if (cpu_limit) return text.limit(cpu_limit)
  const share = cpu_share ?? cpu
  return share ? text.share(share) : text.noLimit
}

/** -1 sets no limit; percent also knows 0 as none. */
const amount = (
  value: number | undefined,
  unlimitedTo: number,
  words: (value: number) => string,
) => (value === undefined ? undefined : value <= unlimitedTo ? text.noLimit : words(value))

interface Options {
  /** Why nothing can be deleted now. */
  blocked: string | undefined
  onNote: (name: string) => void
  onDelete: (name: string) => void
}

const noted = (
  key: string,
  heading: string,
  words: (resources: PoolResources) => string | undefined,
  value?: (resources: PoolResources) => number | undefined,
): Column<PoolRow> => {
  const of = ({ note }: PoolRow) => note && words(note.resources)
  return {
    key,
    title: heading,
    optional: true,
    ...(value && { value: ({ note }: PoolRow) => note && value(note.resources) }),
    text: of,
    cell: (row) => of(row) ?? missing,
  }
}

const plain = (
  key: Exclude<ResourceName, 'cpu' | 'cpu_limit' | 'cpu_share' | 'concurrency'>,
  unlimitedTo: number,
  words: (value: number) => string,
) =>
  noted(
    key,
    title[key],
    (resources) => amount(resources[key], unlimitedTo, words),
    (resources) => resources[key],
  )

/** Columns of the list of pools: the name is the service's, all else is what was entered here. */
export const poolColumns = ({ blocked, onNote, onDelete }: Options): Column<PoolRow>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ name }) => name,
    cell: ({ name }) => <span className="mono">{name}</span>,
  },
  noted('cpu', title.cpu, cpuWords),
  plain('memory', 0, text.percent),
  plain('tablespace', -1, (size) => text.megabytes(formatNumber(size))),
  plain('activestatements', -1, formatNumber),
  plain('shortQueryConcurrencyNum', -1, formatNumber),
  plain('weight', -1, formatNumber),
  {
    key: 'noted',
    title: title.noted,
    optional: true,
    value: ({ note }) => note?.noted,
    text: ({ note }) => note && new Date(note.noted).toISOString(),
    cell: ({ name, note }) =>
      note ? (
        <Age date={new Date(note.noted)} />
      ) : (
        <span className={classes.quiet}>
          {name === defaultPool ? text.defaultPool : text.unknown}
        </span>
      ),
  },
  {
    key: 'actions',
    title: title.actions,
    numeric: true,
    cell: ({ name, note }) => (
      <span className={classes.actions}>
        {name !== defaultPool && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onNote(name)
            }}
          >
            {note ? text.edit : text.enter}
            <VisuallyHidden>{text.of(name)}</VisuallyHidden>
          </Button>
        )}
        <ReasonButton
          variant="default"
          size="xs"
          reason={name === defaultPool ? text.deleteDefault : blocked}
          onClick={() => {
            onDelete(name)
          }}
        >
          {text.delete}
          <VisuallyHidden> {name}</VisuallyHidden>
        </ReasonButton>
      </span>
    ),
  },
]
