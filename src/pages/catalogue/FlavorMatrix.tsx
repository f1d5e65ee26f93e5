import { useDeferredValue, useMemo } from 'react'
import { zonesOf } from '../../components/flavors/flavor.ts'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { NodeType } from '../../contract/clusters.ts'
import { catalogueText } from '../../i18n/catalogue.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { flavorColumns } from './flavor-columns.tsx'
import { filterFlavors, flavorRows, nowhere, somewhere } from './flavor-rows.ts'
import { FlavorDetails } from './FlavorDetails.tsx'

const text = catalogueText
const filterNames = ['type', 'zone']

interface Props {
  flavors: readonly NodeType[]
  /** AZs that are out of service, whatever a flavor says. */
  closed: ReadonlySet<string>
}

/** Every flavor with what each AZ still has of it. */
export const FlavorMatrix = ({ flavors, closed }: Props) => {
  const view = useTableParams({ key: '', descending: false })
  const { setFilter } = view
  const zones = useMemo(() => zonesOf(flavors), [flavors])
  const all = useMemo(() => flavorRows(flavors), [flavors])
  const q = useDeferredValue(view.q)
  const [type, zone] = [view.filter('type'), view.filter('zone')]
  const rows = useMemo(
    () => filterFlavors(all, { q, type, zone, closed }),
    [all, q, type, zone, closed],
  )
  const columns = useMemo(
    () =>
      flavorColumns({
        zones,
        closed,
        onOpen: (spec_name) => {
          setFilter('flavor', spec_name)
        },
      }),
    [zones, closed, setFilter],
  )
  if (flavors.length === 0) return <Empty title={text.none} text={text.noneText} />
  const opened = all.find(({ flavor }) => flavor.spec_name === view.filter('flavor'))
  const types = [...new Set(flavors.map(({ datastore_type }) => datastore_type))].toSorted()
  return (
    <>
      <FilteredList
        name="flavors"
        label={text.list}
        placeholder={text.placeholder}
        rows={rows}
        total={flavors.length}
        columns={columns}
        rowKey={({ flavor }) => flavor.id}
        view={view}
        filters={
          <>
            <FilterSelect
              label={text.filters.type}
              any={text.filters.anyType}
              options={types.map((value) => [value, flavorsText.types[value] ?? value] as const)}
              value={type}
              onChange={(value) => {
                setFilter('type', value)
              }}
            />
            <FilterSelect
              label={text.filters.zone}
              any={text.filters.anyZone}
              options={[
                [somewhere, text.filters.somewhere],
                [nowhere, text.filters.nowhere],
                ...zones.map((value) => [value, text.filters.in(value)] as const),
              ]}
              value={zone}
              onChange={(value) => {
                setFilter('zone', value)
              }}
            />
          </>
        }
        filterNames={filterNames}
      />
      {opened && (
        <FlavorDetails
          row={opened}
          onClose={() => {
            setFilter('flavor', '')
          }}
        />
      )}
    </>
  )
}
