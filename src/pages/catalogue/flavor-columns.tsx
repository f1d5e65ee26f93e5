import { Anchor } from '@mantine/core'
import type { Column } from '../../components/list/DataTable.tsx'
import { zoneState } from '../../components/flavors/flavor.ts'
import { ZoneMark } from '../../components/flavors/ZoneMark.tsx'
import { catalogueText } from '../../i18n/catalogue.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import { stateRank, type FlavorRow } from './flavor-rows.ts'

const title = catalogueText.columns

interface Options {
  zones: readonly string[]
  /** AZs that are out of service, whatever a flavor says. */
  closed: ReadonlySet<string>
  onOpen: (spec_name: string) => void
}

/** Columns of the matrix: what a flavor is, then what each AZ has of it. */
export const flavorColumns = ({ zones, closed, onOpen }: Options): Column<FlavorRow>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ flavor }) => flavor.spec_name,
    cell: ({ flavor: { spec_name } }) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        className="mono"
        onClick={() => {
          onOpen(spec_name)
        }}
      >
        {spec_name}
      </Anchor>
    ),
  },
  {
    key: 'type',
    title: title.type,
    optional: true,
    value: ({ kind }) => kind,
    cell: ({ kind }) => kind,
  },
  {
    key: 'vcpus',
    title: title.vcpus,
    numeric: true,
    value: ({ flavor }) => flavor.vcpus,
    cell: ({ flavor }) => formatNumber(flavor.vcpus),
  },
  {
    key: 'ram',
    title: title.ram,
    numeric: true,
    value: ({ flavor }) => flavor.ram,
    cell: ({ flavor }) => flavorsText.gigabytes(formatNumber(flavor.ram)),
  },
  {
    key: 'storage',
    title: title.storage,
    optional: true,
    text: ({ storage }) => storage,
    cell: ({ storage }) => storage,
  },
  {
    key: 'version',
    title: title.version,
    optional: true,
    value: ({ version }) => version,
    cell: ({ version }) => version ?? missing,
  },
  ...zones.map((zone): Column<FlavorRow> => ({
    key: zone,
    title: closed.has(zone) ? `${zone} (${catalogueText.closed})` : zone,
    value: ({ flavor }) => stateRank(zoneState(flavor, zone)),
    text: ({ flavor }) => zoneState(flavor, zone),
    cell: ({ flavor }) => <ZoneMark state={zoneState(flavor, zone)} />,
  })),
]
