import { Chip, NativeSelect } from '@mantine/core'
import { FilteredList } from '../../components/FilteredList.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import type { Parameter } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import type { Staged } from './change.ts'
import { parameterColumns } from './parameter-columns.tsx'
import { filterParameters, prefixesOf, toggles } from './parameter-filter.ts'
import type { Rejection } from './ReviewDialog.tsx'

const text = parametersText.filters

interface Props {
  parameters: readonly Parameter[]
  staged: Staged
  rejection: Rejection | undefined
  view: ReturnType<typeof useTableParams>
  onOpen: (name: string) => void
}

/** Every parameter with its values, searched and filtered in the browser. */
export const ParameterList = ({ parameters, staged, rejection, view, onOpen }: Props) => {
  const { q, filter, setFilter } = view
  const prefix = filter('prefix')
  const rows = filterParameters(parameters, { q, prefix, on: (toggle) => filter(toggle) === '1' })
  const columns = parameterColumns({ q: q.trim(), staged, rejection, onOpen })
  if (parameters.length === 0) return <Empty {...parametersText.none} />
  return (
    <FilteredList
      name="parameters"
      label={parametersText.title}
      placeholder={parametersText.search}
      rows={rows}
      total={parameters.length}
      columns={columns}
      rowKey={({ name }) => name}
      view={view}
      filters={
        <>
          <NativeSelect
            aria-label={text.prefix}
            value={prefix}
            data={[
              { value: '', label: text.everyPrefix },
              ...prefixesOf(parameters).map(([value, size]) => ({
                value,
                label: text.prefixOption(value, size),
              })),
            ]}
            onChange={(event) => {
              setFilter('prefix', event.currentTarget.value)
            }}
          />
          {toggles.map((toggle) => (
            <Chip
              key={toggle}
              size="sm"
              variant="outline"
              checked={filter(toggle) === '1'}
              onChange={(checked) => {
                setFilter(toggle, checked ? '1' : '')
              }}
            >
              {text[toggle]}
            </Chip>
          ))}
        </>
      }
      filterNames={['prefix', ...toggles]}
    />
  )
}
