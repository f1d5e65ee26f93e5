import { Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Badge } from '../../components/status/Badge.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { listClusterWorkload } from '../../contract/resource-management.ts'
import type { Output } from '../../contract/operation.ts'
import frame from '../../components/page/panel.module.css'
import { workloadText } from '../../i18n/resource-management.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import { SetWorkloadDialog, type WorkloadChange } from './SetWorkloadDialog.tsx'

const text = workloadText.status

interface Props {
  cluster: ClusterDetail
  status: Output<typeof listClusterWorkload>['workload_status']
  /** Why nothing can be changed now. */
  blocked: string | undefined
}

const concurrencyWords = (max_concurrency_num: number | null | undefined): string => {
  if (max_concurrency_num == null) return missing
  if (max_concurrency_num < 0) return text.noLimit
  return text.statements(formatNumber(max_concurrency_num))
}

/** Whether resource management is enabled, and how many statements it lets run. */
export const WorkloadStatus = ({ cluster, status, blocked }: Props) => {
  const [change, setChange] = useState<WorkloadChange>()
  const { workload_switch, max_concurrency_num } = status ?? {}
  const off = workload_switch === 'off'
  return (
    <section className={frame.panel} aria-labelledby="workload-status">
      <Group justify="space-between" gap="8px 16px">
        <div>
          <Title order={2} id="workload-status" mb={4}>
            {text.title}
          </Title>
          <Group gap="4px 20px">
            <Badge
              tone={workload_switch === 'on' ? 'green' : 'grey'}
              label={text.words[workload_switch ?? ''] ?? workload_switch ?? text.unknown}
              raw={workload_switch ?? ''}
            />
            <Text size="sm">
              <Text span size="sm" c="dimmed">
                {text.concurrency}
              </Text>{' '}
              {concurrencyWords(max_concurrency_num)}
            </Text>
          </Group>
        </div>
        <Group gap="xs">
          {!off && (
            <ReasonButton
              variant="default"
              size="xs"
              reason={blocked}
              onClick={() => {
                setChange('change')
              }}
            >
              {text.change}
            </ReasonButton>
          )}
          <ReasonButton
            variant={off ? 'filled' : 'default'}
            size="xs"
            reason={blocked}
            onClick={() => {
              setChange(off ? 'enable' : 'disable')
            }}
          >
            {off ? text.enable : text.disable}
          </ReasonButton>
        </Group>
      </Group>
      {change && (
        <SetWorkloadDialog
          cluster={cluster}
          change={change}
          max_concurrency_num={max_concurrency_num}
          onClose={() => {
            setChange(undefined)
          }}
        />
      )}
    </section>
  )
}
