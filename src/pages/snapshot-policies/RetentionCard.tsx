import { Button, Group, NumberInput, Slider } from '@mantine/core'
import { useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { writeDialog } from '../../components/write-dialog.ts'
import { createSnapshotPolicy, KeepDays } from '../../contract/snapshot-policies.ts'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { useScope } from '../../queries/scope.ts'
import { useCreateSnapshotPolicy } from '../../queries/snapshot-policies.ts'
import { lostBy } from './restore-points.ts'
import classes from './SnapshotPolicies.module.css'
import type { RestorePoint } from './taken-snapshots.ts'

const text = policiesText.retention

const range = { least: 1, most: 31 } as const

interface DialogProps {
  cluster_id: string
  cluster_name: string
  saved: number
  wanted: number
  lost: number
  onClose: () => void
}

const RetentionDialog = ({
  cluster_id,
  cluster_name,
  saved,
  wanted,
  lost,
  onClose,
}: DialogProps) => {
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(createSnapshotPolicy, useCreateSnapshotPolicy(), {
    ids: { project_id, cluster_id },
    done: text.done(wanted),
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
  /** What the service has, and what is chosen here, perhaps not yet a number. */
  saved: number
  value: number | string
  onChange: (value: number | string) => void
  /** Automated snapshots that are there. */
  taken: readonly RestorePoint[]
  now: number
}

/** How long automatic snapshots are kept: chosen freely, its effect drawn below, then saved. */
export const RetentionCard = ({ value, saved, taken, now, onChange, ...cluster }: Props) => {
  const [wanted, setWanted] = useState<number>()
  const problem = fieldError(KeepDays, value)
  const changed = value !== saved
  return (
    <section className={classes.card} aria-label={text.label}>
      <div className={classes.days}>
        <NumberInput
          label={text.days}
          value={value}
          onChange={onChange}
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
          onChange={onChange}
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
            if (typeof value === 'number') setWanted(value)
          }}
        >
          {text.save}
        </Button>
        {changed ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onChange(saved)
            }}
          >
            {text.reset}
          </Button>
        ) : (
          <span className={classes.quiet}>{text.now(saved)}</span>
        )}
      </Group>
      {wanted !== undefined && (
        <RetentionDialog
          {...cluster}
          saved={saved}
          wanted={wanted}
          lost={lostBy(taken, wanted, now)}
          onClose={() => {
            setWanted(undefined)
          }}
        />
      )}
    </section>
  )
}
