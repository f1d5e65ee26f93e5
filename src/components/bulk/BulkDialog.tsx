import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { bulkText } from '../../i18n/bulk.ts'
import { common } from '../../i18n/common.ts'
import { confirmText } from '../../i18n/confirm.ts'
import { leaveText } from '../../i18n/leave.ts'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import classes from './Bulk.module.css'
import type { Eligibility } from './eligibility.ts'
import { EligibilityList } from './EligibilityList.tsx'
import { RunResult, type Explain } from './RunResult.tsx'
import { useRun, type Job } from './use-run.ts'

interface Props {
  title: string
  /** Verb and object, with their number. */
  confirm: string
  /** L2: a tick confirms that the interruption is understood. */
  tier: 'L1' | 'L2'
  impact: readonly string[]
  eligibility: Eligibility
  /** Method and path of what is sent for each. */
  request: string
  /** Fields and the plan. */
  children?: ReactNode
  blocked?: boolean
  /** What the button starts. */
  jobs: readonly Job[]
  settle: () => Promise<unknown>
  explain?: Explain
  /** Name of the file that the result is exported to. */
  fileName: string
  onClose: () => void
}

const noWords: Explain = () => undefined

/** The same action on many clusters: for whom it is possible, what it does, and how each of them went. */
export const BulkDialog = ({ eligibility, jobs, settle, explain = noWords, ...props }: Props) => {
  const { run, start, stop } = useRun(settle)
  const [understood, setUnderstood] = useState(false)
  const [careful, setCareful] = useState(false)
  const running = run !== undefined && !run.finished
  const blocked = props.blocked || jobs.length === 0 || (props.tier === 'L2' && !understood)
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="xl"
      withCloseButton={!run}
      closeOnEscape={!running}
      // A result stays until it is closed on purpose.
      closeOnClickOutside={false}
    >
      {run ? (
        <Stack gap="md">
          <RunResult run={run} name={props.fileName} explain={explain} />
          <Group justify="flex-end">
            {running ? (
              <Button
                variant="default"
                disabled={run.stopping}
                title={bulkText.run.stopHelp}
                onClick={stop}
              >
                {bulkText.run.stop}
              </Button>
            ) : (
              <Button data-autofocus onClick={props.onClose}>
                {common.close}
              </Button>
            )}
          </Group>
          <LeaveGuard when={running} text={leaveText.run} />
        </Stack>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!blocked) start(jobs, careful)
          }}
        >
          <Stack gap="md">
            <EligibilityList {...eligibility} />
            {props.children}
            <ul className={classes.impact}>
              {[...props.impact, bulkText.noRepeat].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Checkbox
              label={bulkText.careful}
              description={bulkText.carefulHelp}
              checked={careful}
              onChange={(event) => {
                setCareful(event.currentTarget.checked)
              }}
            />
            {props.tier === 'L2' && (
              <Checkbox
                label={confirmText.understood}
                checked={understood}
                onChange={(event) => {
                  setUnderstood(event.currentTarget.checked)
                }}
              />
            )}
            <Text size="xs" c="dimmed" ff="monospace" className={classes.request}>
              {props.request}
            </Text>
            <Group justify="flex-end">
              <Button variant="default" data-autofocus onClick={props.onClose}>
                {common.cancel}
              </Button>
              <Button type="submit" disabled={blocked}>
                {props.confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
