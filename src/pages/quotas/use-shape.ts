import { useSearchParams } from 'react-router'
import { isStandalone } from '../../components/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { diskOf } from './fit.ts'

const whole = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined

/** The shape that is planned, kept in the address; what it does not name is what a new cluster would get. */
export const useShape = (flavors: readonly NodeType[]) => {
  const [params, setParams] = useSearchParams()
  const flavor =
    flavors.find(({ spec_name }) => spec_name === params.get('flavor')) ??
    flavors.find(({ available_zones }) =>
      available_zones.some(({ status }) => status === 'normal'),
    ) ??
    flavors[0]
  const standalone = flavor !== undefined && isStandalone(flavor)
  const set = (changes: Readonly<Record<string, string | undefined>>) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes))
          if (value) next.set(name, value)
          else next.delete(name)
        return next
      },
      { replace: true },
    )
  }
  return {
    flavor,
    standalone,
    nodes: standalone ? 1 : (whole(params.get('nodes')) ?? 3),
    disk_gb: whole(params.get('disk')) ?? (flavor && diskOf(flavor)),
    /** Another flavor has another disk. */
    setFlavor: (name: string) => {
      set({ flavor: name, disk: undefined })
    },
    setNodes: (nodes: number) => {
      set({ nodes: String(nodes) })
    },
    setDisk: (disk: number) => {
      set({ disk: String(disk) })
    },
  }
}
