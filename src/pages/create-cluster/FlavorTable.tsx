import { Input } from '@mantine/core'
import type { ReactNode } from 'react'
import { zonesOf, zoneState } from '../../components/flavors/flavor.ts'
import { kindWords, storageWords } from '../../components/flavors/flavor-words.ts'
import { ZoneMark } from '../../components/flavors/ZoneMark.tsx'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { formatNumber } from '../../lib/format.ts'
import classes from './create-cluster.module.css'

const text = createClusterText.flavor

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
                <td>{kindWords(flavor)}</td>
                <td data-numeric>{formatNumber(flavor.vcpus)}</td>
                <td data-numeric>{flavorsText.gigabytes(formatNumber(flavor.ram))}</td>
                <td>{storageWords(flavor)}</td>
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
