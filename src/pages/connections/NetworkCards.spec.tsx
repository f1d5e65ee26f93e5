import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { PublicCard } from './NetworkCards.tsx'

const show = (elb: object | null) =>
  render(
    <MantineProvider env="test">
      <PublicCard
        cluster={
          showCluster.response.parse({
            cluster: { id: 'c', name: 'orders', status: 'AVAILABLE', elb },
          }).cluster
        }
        network={undefined}
        whyNot={() => undefined}
        onAction={() => undefined}
      />
    </MantineProvider>,
  )

it('says that nothing on the internet reaches a cluster only where no load balancer leads there', () => {
  const { unmount } = show({ id: 'e', public_ip: null })
  expect(screen.getByText(/Nothing on the internet can reach/)).toBeTruthy()
  unmount()
  show({ id: 'e', public_ip: '203.0.113.9' })
  expect(screen.getByText(/through its load balancer/)).toBeTruthy()
  expect(screen.queryByText(/Nothing on the internet/)).toBeNull()
})
