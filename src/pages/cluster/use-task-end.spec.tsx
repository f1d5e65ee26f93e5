import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { useTaskEnd } from './use-task-end.ts'

const Page = ({ fields }: { fields: object }) => {
  useTaskEnd(
    showCluster.response.parse({
      cluster: { id: 'c', name: 'orders', status: 'AVAILABLE', ...fields },
    }).cluster,
  )
  return null
}

const page = (fields: object) => (
  <MantineProvider env="test">
    <Notifications />
    <Page fields={fields} />
  </MantineProvider>
)

const restarting = { task_status: 'REBOOTING', action_progress: { REBOOTING: '20%' } }

it('tells that the task which was seen running has ended, once', async () => {
  const { rerender } = render(page(restarting))
  rerender(page({ ...restarting, action_progress: { REBOOTING: '80%' } }))
  rerender(page({}))
  expect(await screen.findByText('Restarting: finished')).toBeTruthy()
  rerender(page({ updated: '2025-05-14T03:20:00' }))
  expect(screen.getAllByText('Restarting: finished')).toHaveLength(1)
})

it('tells a task that failed as failed, with the reason of the service', async () => {
  const { rerender } = render(page(restarting))
  const failed_reasons = { error_code: 'DWS.6002', error_msg: 'An instance did not start.' }
  rerender(page({ task_status: 'REBOOT_FAILURE', failed_reasons }))
  expect((await screen.findByText('Restarting: failed')).textContent).toBeTruthy()
  expect(screen.getByText('DWS.6002 An instance did not start.')).toBeTruthy()
})
