import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { cleanup } from '@testing-library/react'
import { showCluster } from '../../contract/clusters.ts'
import { AddCnsDialog } from './AddCnsDialog.tsx'

afterEach(cleanup)

const show = (number_of_node: number, cns: { now: number; max_num: number }) =>
  render(
    <MantineProvider env="test">
      <AddCnsDialog
        {...cns}
        cluster={
          showCluster.response.parse({
            cluster: { id: 'c', name: 'orders', status: 'AVAILABLE', number_of_node },
          }).cluster
        }
        request="POST"
        pending={false}
        error={null}
        onConfirm={() => undefined}
        onClose={() => undefined}
      />
    </MantineProvider>,
  )

it.each([
  [3, { now: 3, max_num: 3 }, 'Scale out first'],
  [24, { now: 20, max_num: 20 }, 'cannot have more than 20 CNs'],
  [20, { now: 20, max_num: 20 }, 'cannot have more than 20 CNs'],
  // A version may allow fewer.
  [12, { now: 5, max_num: 5 }, 'cannot have more than 5 CNs'],
])('of %i nodes and %o says why no CN can be added', (nodes, cns, reason) => {
  show(nodes, cns)
  expect(screen.getByText(new RegExp(reason))).toBeTruthy()
  expect(screen.getByText(`${cns.now} now.`)).toBeTruthy()
})
