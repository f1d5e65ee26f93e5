import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { firstZone, zoneState, zonesOf } from '../../components/flavors/flavor.ts'
import { FieldsDialog } from '../../components/page/FieldsDialog.tsx'
import { ZoneMark } from '../../components/flavors/ZoneMark.tsx'
import { catalogueText } from '../../i18n/catalogue.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { FlavorRow } from './flavor-rows.ts'

const text = catalogueText.details

const linkTo = (to: string, label: string) => (
  <Anchor component={Link} to={to} size="sm">
    {label}
  </Anchor>
)

/** All that the service says of a flavor. */
export const FlavorDetails = ({ row, onClose }: { row: FlavorRow; onClose: () => void }) => {
  const { project_name } = useScope()
  const { flavor, kind, storage } = row
  const view = { flavor: flavor.spec_name }
  const versions = flavor.datastores.map(({ version, role, attachments }) => {
    const { min_cn, max_cn } = attachments ?? {}
    return text.version(
      version,
      role ?? '',
      min_cn == null || max_cn == null ? '' : text.cns(min_cn, max_cn),
    )
  })
  const attributes = flavor.detail.map(({ type, value, unit }) =>
    [type, value, unit].filter(Boolean).join(' '),
  )
  const [elastic] = flavor.elastic_volume_specs
  return (
    <FieldsDialog
      title={flavor.spec_name}
      onClose={onClose}
      fields={[
        { label: text.type, value: kind },
        {
          label: text.size,
          value: text.sizeOf(formatNumber(flavor.vcpus), formatNumber(flavor.ram)),
        },
        { label: text.storage, value: storage },
        {
          label: text.step,
          value: elastic && flavorsText.gigabytes(formatNumber(elastic.step)),
        },
        ...zonesOf([flavor]).map((zone) => ({
          label: text.zone(zone),
          value: zoneState(flavor, zone),
          shown: <ZoneMark state={zoneState(flavor, zone)} />,
        })),
        {
          label: text.versions,
          value: versions.join('\n'),
          shown: versions.map((version) => <div key={version}>{version}</div>),
        },
        { label: text.attributes, value: attributes.join(', ') },
        { label: text.id, value: flavor.id },
        ...(firstZone(flavor)
          ? [
              {
                label: text.cluster,
                value: undefined,
                shown: linkTo(paths.createCluster(project_name, view), text.create),
              },
            ]
          : []),
        {
          label: text.quotas,
          value: undefined,
          shown: linkTo(paths.quotas(project_name, view), text.fit),
        },
      ]}
    />
  )
}
