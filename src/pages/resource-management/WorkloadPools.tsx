import { Group, Text, Title } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { atMostPools, defaultPool } from '../../contract/workload-rules.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import { AddPoolDialog } from './AddPoolDialog.tsx'
import { DeletePoolDialog } from './DeletePoolDialog.tsx'
import { NotePoolDialog } from './NotePoolDialog.tsx'
import { poolColumns } from './pool-columns.tsx'
import { ShareBars } from './ShareBars.tsx'
import { sharesOf } from './shares.ts'
import type { WorkloadSubject } from './subject.ts'
import { usePoolNotes } from './use-pool-notes.ts'
import classes from './Workload.module.css'

const text = workloadText.pools

interface Props extends WorkloadSubject {
  names: readonly string[]
  view: ReturnType<typeof useTableParams>
  /** Why no pool can be added, and none deleted. */
  blockedAdd: string | undefined
  blockedDelete: string | undefined
}

type Opened = { dialog: 'add' } | { dialog: 'note' | 'delete'; name: string }

/** The pools that the service names, with what this browser knows of their settings. */
export const WorkloadPools = ({ names, view, blockedAdd, blockedDelete, ...subject }: Props) => {
  const { notes, note, forget } = usePoolNotes(subject.cluster.id, subject.logical_cluster_name)
  const [opened, setOpened] = useState<Opened>()
  const close = () => {
    setOpened(undefined)
  }
  const count = names.filter((name) => name !== defaultPool).length
  const q = useDeferredValue(view.q)
  const rows = useMemo(
    () =>
      names
        .filter((name) => name.toLowerCase().includes(q.trim().toLowerCase()))
        .map((name) => ({ name, note: notes[name] })),
    [names, notes, q],
  )
  const columns = useMemo(
    () =>
      poolColumns({
        blocked: blockedDelete,
        onNote: (name) => {
          setOpened({ dialog: 'note', name })
        },
        onDelete: (name) => {
          setOpened({ dialog: 'delete', name })
        },
      }),
    [blockedDelete],
  )
  return (
    <section aria-labelledby="workload-pools">
      <Group justify="space-between" gap="8px 16px" mb={4}>
        <Group gap="4px 12px" align="baseline">
          <Title order={2} id="workload-pools">
            {text.title}
          </Title>
          <Text size="sm" c="dimmed">
            {text.count(count, atMostPools)}
          </Text>
        </Group>
        <ReasonButton
          size="xs"
          reason={blockedAdd ?? (count >= atMostPools ? text.full(atMostPools) : undefined)}
          onClick={() => {
            setOpened({ dialog: 'add' })
          }}
        >
          {text.add}
        </ReasonButton>
      </Group>
      <Text size="sm" c="dimmed" maw="72ch" mb="sm">
        {text.source}
      </Text>
      {count > 0 && (
        <div className={classes.drawing}>
          <ShareBars shares={sharesOf(names, notes)} />
        </div>
      )}
      {names.length === 0 ? (
        <Empty title={text.none} text={text.noneText} />
      ) : (
        <FilteredList
          name="workload-pools"
          label={text.list}
          placeholder={text.placeholder}
          rows={rows}
          total={names.length}
          columns={columns}
          rowKey={({ name }) => name}
          view={view}
          filters={null}
          filterNames={[]}
          hiddenByDefault={hiddenByDefault}
        />
      )}
      {opened?.dialog === 'add' && (
        <AddPoolDialog {...subject} {...{ names, notes }} onAdded={note} onClose={close} />
      )}
      {opened?.dialog === 'note' && (
        <NotePoolDialog
          {...{ names, notes }}
          name={opened.name}
          onNote={(resources) => {
            note(opened.name, resources)
          }}
          onForget={() => {
            forget(opened.name)
          }}
          onClose={close}
        />
      )}
      {opened?.dialog === 'delete' && (
        <DeletePoolDialog
          {...subject}
          name={opened.name}
          onDeleted={() => {
            forget(opened.name)
          }}
          onClose={close}
        />
      )}
    </section>
  )
}

const hiddenByDefault = ['shortQueryConcurrencyNum', 'weight']
