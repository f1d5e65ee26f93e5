import { MultiSelect, NativeSelect } from '@mantine/core'
import { mostCompared } from '../../components/parameters/most-compared.ts'
import type { Cluster } from '../../contract/clusters.ts'
import { compareText } from '../../i18n/compare-parameters.ts'
import { missing } from '../../lib/format.ts'
import { comparable } from './choice.ts'
import classes from './Matrix.module.css'
import type { MatrixCluster } from './matrix-columns.tsx'
import { defaults } from './matrix.ts'

interface Props {
  clusters: readonly Cluster[]
  /** What is compared, in the order of its columns. */
  chosen: readonly MatrixCluster[]
  baseline: string
  onChoose: (cluster_ids: readonly string[]) => void
  onBaseline: (baseline: string) => void
}

/** Which clusters are compared, and against what. */
export const ClusterChoice = ({ clusters, chosen, baseline, onChoose, onBaseline }: Props) => {
  const options = new Map(chosen.map(({ cluster_id, name }) => [cluster_id, name]))
  for (const { id, name, version } of comparable(clusters))
    options.set(id, compareText.clusters.option(name, version ?? missing))
  return (
    <div className={classes.choice}>
      <MultiSelect
        label={compareText.clusters.label}
        description={compareText.clusters.help(mostCompared)}
        {...(chosen.length === 0 && { placeholder: compareText.clusters.placeholder })}
        data={[...options].map(([value, label]) => ({ value, label }))}
        value={chosen.map(({ cluster_id }) => cluster_id)}
        maxValues={mostCompared}
        searchable
        hidePickedOptions
        nothingFoundMessage={compareText.clusters.nothing}
        onChange={onChoose}
      />
      {chosen.length > 0 && (
        <NativeSelect
          label={compareText.baseline.label}
          description={compareText.baseline.help}
          value={baseline}
          data={[
            ...chosen.map(({ cluster_id, name }) => ({ value: cluster_id, label: name })),
            { value: defaults, label: compareText.baseline.defaults },
          ]}
          onChange={(event) => {
            onBaseline(event.currentTarget.value)
          }}
        />
      )}
    </div>
  )
}
