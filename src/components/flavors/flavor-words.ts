import type { NodeType } from '../../contract/clusters.ts'
import { flavorsText as text } from '../../i18n/flavors.ts'
import { formatNumber, missing } from '../../lib/format.ts'

/** Disk of a node: `SSD 100–4,000 GB`, or `SSD 1,490 GB` where its size is fixed. */
export const storageWords = ({ volume, elastic_volume_specs: [elastic] }: NodeType): string => {
  if (elastic)
    return `${elastic.type ?? ''} ${text.range(formatNumber(elastic.min_size), formatNumber(elastic.max_size))}`
  if (volume?.size != null)
    return `${volume.type ?? ''} ${text.gigabytes(formatNumber(volume.size))}`
  return missing
}

/** What it is and the architecture of its processors: `Cluster, x86`. */
export const kindWords = ({ datastore_type, architecture }: NodeType): string =>
  [text.types[datastore_type] ?? datastore_type, architecture].filter(Boolean).join(', ')
