import { Input } from '@mantine/core'
import type { ReactNode } from 'react'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import classes from './create-cluster.module.css'
import { zonesOf, zoneState } from './flavor.ts'

const text = createClusterText.flavor

const storage = ({ volume, elastic_volume_specs: [elastic] }: NodeType): string => {
  if (elastic)
    return `${elastic.type ?? ''} ${text.range(formatNumber(elastic.min_size), formatNumber(elastic.max_size))}`
  if (volume?.size != null)
    return `${volume.type ?? ''} ${text.gigabytes(formatNumber(volume.size))}`
  return missing
}

/** What it is and the architecture of its processors: `Cluster, x86`. */
const kind = ({ datastore_type, architecture }: NodeType): string =>
  [text.types[datastore_type] ?? datastore_type, architecture].filter(Boolean).join(', ')

const ZoneMark = ({ state }: { state: string }) => (
  <span className={classes.zone} data-state={state}>
    {createClusterText.zone.states[state] ??
      (state === 'missing' ? createClusterText.zone.missing : state)}
  </span>
)

interface Props {
  flavors: readonly NodeType[]
  chosen: string
  error: ReactNode
  onChoose: (flavor: NodeType) => void
  onBlur: () => void
}

/** Every flavor as a row to choose, with what each AZ still has of it. */
export const FlavorTable = ({ flavors, chosen, error, onChoose, onBlur }: Props) => {
  const zones = zonesOf(flavors)
  return (
    <fieldset className={classes.group} data-path="node_type">
      <legend className={classes.legend}>{createClusterText.fields.node_type}</legend>
      <Input.Description mb={6}>{text.help}</Input.Description>
      {flavors.length === 0 && <p>{text.none}</p>}
      <div className={classes.frame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.type}</th>
              <th scope="col" data-numeric>
                {text.vcpus}
              </th>
              <th scope="col" data-numeric>
                {text.ram}
              </th>
              <th scope="col">{text.storage}</th>
              {zones.map((zone) => (
                <th scope="col" key={zone}>
                  {zone}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flavors.map((flavor) => (
              <tr key={flavor.id} data-chosen={flavor.spec_name === chosen || undefined}>
                <th scope="row">
                  <label className={classes.radio}>
                    <input
                      type="radio"
                      name="node_type"
                      value={flavor.spec_name}
                      checked={flavor.spec_name === chosen}
                      onChange={() => {
                        onChoose(flavor)
                      }}
                      onBlur={onBlur}
                    />
                    <span className="mono">{flavor.spec_name}</span>
                  </label>
                </th>
                <td>{kind(flavor)}</td>
                <td data-numeric>{formatNumber(flavor.vcpus)}</td>
                <td data-numeric>{text.gigabytes(formatNumber(flavor.ram))}</td>
                <td>{storage(flavor)}</td>
                {zones.map((zone) => (
                  <td key={zone}>
                    <ZoneMark state={zoneState(flavor, zone)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && <Input.Error mt={6}>{error}</Input.Error>}
    </fieldset>
  )
}
