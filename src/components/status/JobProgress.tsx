import { ActionIcon, Alert, Code, Text } from '@mantine/core'
import type { showJob } from '../../contract/jobs.ts'
import type { Output } from '../../contract/operation.ts'
import { common } from '../../i18n/common.ts'
import { jobText } from '../../i18n/jobs.ts'
import { Badge } from './Badge.tsx'
import { failureOf } from './failure.ts'
import { Icon } from '../display/Icon.tsx'
import { jobFailure, jobPercent } from './job-state.ts'
import classes from './JobProgress.module.css'
import { ProgressBar } from './ProgressBar.tsx'

/** A job that a page started, in words and with the id to follow it by. */
export interface StartedJob {
  title: string
  job_id: string
}

interface Props {
  /** What the job does: "Binding elb-warehouse". */
  title: string
  job: { data: Output<typeof showJob> | undefined; error: Error | null }
  onDismiss: () => void
}

const Failed = ({ title, job, onDismiss }: Props) => {
  const { failed_code, failed_detail, fix } = job.data ? jobFailure(job.data) : {}
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={jobText.failed(title)}
      withCloseButton
      closeButtonLabel={jobText.dismiss}
      onClose={onDismiss}
    >
      <Text size="sm">
        {failed_code && <Code>{failed_code}</Code>} {failed_detail}
      </Text>
      {fix && (
        <Text size="sm">
          {jobText.fix} {fix}
        </Text>
      )}
    </Alert>
  )
}

const Word = ({ data, error }: Props['job']) => {
  if (!data) return error ? jobText.unseen(failureOf(error).error_code) : common.loading
  if (data.status === 'SUCCESS') return <Badge tone="green" label={jobText.finished} />
  if (data.status === 'STOP') return <Badge tone="grey" label={jobText.stopped} />
  return <Badge tone="blue" label={jobText.running} raw={data.status} />
}

const Percent = ({ data }: Props['job']) => {
  const percent = data && !['SUCCESS', 'STOP'].includes(data.status) ? jobPercent(data) : undefined
  return (
    percent !== undefined && (
      <span className={classes.percent}>
        <ProgressBar label={jobText.running} percent={percent} />
      </span>
    )
  )
}

/** A job from its acceptance to its end, which stays in sight until it is dismissed. */
export const JobProgress = (props: Props) =>
  props.job.data?.status === 'FAIL' ? (
    <Failed {...props} />
  ) : (
    <div className={classes.job} role="group" aria-label={props.title}>
      <span>{props.title}</span>
      <span role="status">
        <Word {...props.job} />
      </span>
      <Percent {...props.job} />
      <ActionIcon
        className={classes.dismiss}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={jobText.dismiss}
        title={jobText.dismiss}
        onClick={props.onDismiss}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  )
