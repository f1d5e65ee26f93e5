import { FilteredList } from '../../components/list/FilteredList.tsx'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { FilterToggles } from '../../components/list/FilterToggles.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { Parameter } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import type { Staged } from './staged/change.ts'
import { parameterColumns } from './parameter-columns.tsx'
import { filterParameters, prefixesOf, toggles, type Toggle } from './parameter-filter.ts'
import type { Rejection } from './staged/ReviewDialog.tsx'

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
  const on = (toggle: Toggle) => filter(toggle) === '1'
  const rows = filterParameters(parameters, { q, prefix, on })
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
          <FilterSelect
            label={text.prefix}
            any={text.everyPrefix}
            options={prefixesOf(parameters).map(
              ([value, size]) => [value, text.prefixOption(value, size)] as const,
            )}
            value={prefix}
            onChange={(value) => {
              setFilter('prefix', value)
            }}
          />
          <FilterToggles names={toggles} words={text} on={on} onChange={setFilter} />
        </>
      }
      filterNames={['prefix', ...toggles]}
    />
  )
}
