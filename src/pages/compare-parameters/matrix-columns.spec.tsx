import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { DataTable } from '../../components/list/DataTable.tsx'
import type { Parameter } from '../../contract/parameters.ts'
import { matrixColumns } from './matrix-columns.tsx'
import { matrixOf } from './matrix.ts'

const parameter = (
  name: string,
  value: string | null,
  default_value: string | null | undefined,
): Parameter => ({
  name,
  type: 'string',
  values: [{ type: 'cn', value, default_value }],
  readonly: false,
})

/** The cells of a parameter on clusters a and b: name, a, b, default, unit and restart. */
const cells = (a: Parameter, b: Parameter) => {
  const clusters = ['a', 'b'].map((name) => ({ cluster_id: name, name }))
  const compared = [
    { cluster_id: 'a', parameters: [a] },
    { cluster_id: 'b', parameters: [b] },
  ]
  const { unmount } = render(
    <MantineProvider env="test">
      <MemoryRouter>
        <DataTable
          label="Matrix"
          rows={matrixOf(compared, 'a')}
          columns={matrixColumns({ project_name: 'eu', clusters, baseline: 'a', q: '' })}
          rowKey={(row) => row.parameter.name}
        />
      </MemoryRouter>
    </MantineProvider>,
  )
  const texts = screen.getAllByRole('cell').map(({ textContent }) => textContent)
  unmount()
  return texts.slice(1, 4)
}

it('tells a default that is empty from one that nobody says', () => {
  const [, , empty] = cells(parameter('dir', '', ''), parameter('dir', '', ''))
  expect(empty).toBe('empty')
  const [, , missing] = cells(parameter('dir', 'x', null), parameter('dir', 'x', undefined))
  expect(missing).toBe('–')
})

it('calls no value a default where the cluster says none', () => {
  const [a, b, byDefault] = cells(parameter('dir', 'x', 'x'), parameter('dir', 'x', null))
  expect(byDefault).toBe('by cluster')
  expect(a).toMatch(/default$/)
  expect(b).not.toMatch(/default/)
})

it('names the default of a value that was changed, also an empty one', () => {
  const [a] = cells(parameter('dir', 'x', ''), parameter('dir', 'x', ''))
  expect(a).toMatch(/default empty$/)
})
