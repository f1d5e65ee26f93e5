import { isStandalone } from '../../components/flavors/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { useUrlValues } from '../../lib/use-url-values.ts'
import { diskOf } from './fit.ts'

const whole = (text: string): number | undefined =>
  /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined

/** The shape that is planned, kept in the address; what it does not name is what a new cluster would get. */
export const useShape = (flavors: readonly NodeType[]) => {
  const { get, set } = useUrlValues()
  const flavor =
    flavors.find(({ spec_name }) => spec_name === get('flavor')) ??
    flavors.find(({ available_zones }) =>
      available_zones.some(({ status }) => status === 'normal'),
    ) ??
    flavors[0]
  const standalone = flavor !== undefined && isStandalone(flavor)
  return {
    flavor,
    standalone,
    nodes: standalone ? 1 : (whole(get('nodes')) ?? 3),
    disk_gb: whole(get('disk')) ?? (flavor && diskOf(flavor)),
    /** Another flavor has another disk. */
    setFlavor: (name: string) => {
      set({ flavor: name, disk: undefined }, true)
    },
    setNodes: (nodes: number) => {
      set({ nodes: String(nodes) }, true)
    },
    setDisk: (disk: number) => {
      set({ disk: String(disk) }, true)
    },
  }
}
