import { Button, Group, NumberInput, Slider } from '@mantine/core'
import { useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { createSnapshotPolicy, KeepDays } from '../../contract/snapshot-policies.ts'
import frame from '../../components/page/panel.module.css'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { useScope } from '../../queries/scope.ts'
import { useCreateSnapshotPolicy } from '../../queries/snapshot-policies.ts'
import { lostBy } from './preview/restore-points.ts'
import classes from './SnapshotPolicies.module.css'
import type { RestorePoint } from './taken-snapshots.ts'

const text = policiesText.retention

const range = { least: 1, most: 31 } as const

/** What is to be saved, instead of what, and how many snapshots that costs; the page may show it before the dialog is closed. */
interface Change {
  saved: number
  wanted: number
  lost: number
}

interface DialogProps extends Change {
  cluster_id: string
  cluster_name: string
  onSaved: () => void
  onClose: () => void
}

const RetentionDialog = ({
  cluster_id,
  cluster_name,
  onSaved,
  onClose,
  ...change
}: DialogProps) => {
  const { saved, wanted, lost } = change
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(createSnapshotPolicy, useCreateSnapshotPolicy(), {
    ids: { project_id, cluster_id },
    done: text.done(wanted),
    onAnswer: onSaved,
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier={lost > 0 ? 'L3' : 'L1'}
      title={text.title(cluster_name)}
      confirm={text.save}
      name={cluster_name}
      impact={text.impact(saved, wanted, lost)}
      onConfirm={() => {
        send({ cluster_id, body: { keep_day: wanted } })
      }}
    />
  )
}

interface Props {
  cluster_id: string
  cluster_name: string
  /** What the service has, and what is chosen here, perhaps not yet a number; undefined chooses nothing else. */
  saved: number
  value: number | string
  onChange: (value: number | string | undefined) => void
  /** Automated snapshots that are there. */
  taken: readonly RestorePoint[]
  now: number
}

/** How long automatic snapshots are kept: chosen freely, its effect drawn below, then saved. */
export const RetentionCard = ({ value, saved, taken, now, onChange, ...cluster }: Props) => {
  const [change, setChange] = useState<Change>()
  const problem = fieldError(KeepDays, value)
  const changed = value !== saved
  const choose = (next: number | string) => {
    onChange(next === saved ? undefined : next)
  }
  return (
    <section className={frame.panel} aria-label={text.label}>
      <div className={classes.days}>
        <NumberInput
          label={text.days}
          value={value}
          onChange={choose}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          min={range.least}
          max={range.most}
        />
        <Slider
          mt={22}
          min={range.least}
          max={range.most}
          value={typeof value === 'number' ? value : saved}
          onChange={choose}
          label={null}
          thumbLabel={text.slider}
        />
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Group gap="xs" mt={8}>
        <Button
          size="xs"
          disabled={!changed || problem !== undefined}
          onClick={() => {
            if (typeof value === 'number')
              setChange({ saved, wanted: value, lost: lostBy(taken, value, now) })
          }}
        >
          {text.save}
        </Button>
        {changed ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onChange(undefined)
            }}
          >
            {text.reset}
          </Button>
        ) : (
          <span className={classes.quiet}>{text.now(saved)}</span>
        )}
      </Group>
      {change && (
        <RetentionDialog
          {...cluster}
          {...change}
          onSaved={() => {
            onChange(undefined)
          }}
          onClose={() => {
            setChange(undefined)
          }}
        />
      )}
    </section>
  )
}
