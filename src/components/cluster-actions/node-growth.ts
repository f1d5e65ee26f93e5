import { NodeCount } from '../../contract/fields.ts'
import type { NodeType } from '../../contract/clusters.ts'
import type { Quota } from '../../contract/quotas.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { quotasText } from '../../i18n/quotas.ts'
import { fieldError } from './field-error.ts'

const text = actionText.scaleOut

/** Scale out with what it takes, scale out with idle nodes alone, or create nodes that stay idle. */
export const ways = ['grow', 'join', 'create'] as const
export type Way = (typeof ways)[number]

/** 5.3.4: fewer are possible only where all of them are idle nodes (wire.md §5.13). */
export const fewestAdded = 3
const mostNodes = 256

interface Room {
  nodes: number
  /** The quota that ends first. */
  type: string
}

/** How many more nodes of a flavor the quota leaves; undefined where nothing limits or is known. */
export const roomFor = (
  flavor: Pick<NodeType, 'vcpus' | 'ram'> | undefined,
  quotas: readonly Quota[] | undefined,
): Room | undefined => {
  const needs: Readonly<Record<string, number | undefined>> = {
    core: flavor?.vcpus,
    ram: flavor?.ram,
  }
  const rooms = (quotas ?? []).flatMap(({ type, used, quota }): Room[] => {
    const need = needs[type]
    return need && quota >= 0 ? [{ nodes: Math.floor(Math.max(0, quota - used) / need), type }] : []
  })
  return rooms.toSorted((a, b) => a.nodes - b.nodes)[0]
}

export interface Growth {
  way: Way
  /** Nodes of the cluster now, and idle ones beside them. */
  now: number
  free: number
  room: Room | undefined
}

/** What the total counts from: idle nodes are not yet of the cluster. */
export const totalNow = ({ way, now, free }: Growth): number =>
  way === 'create' ? now + free : now

/** Nodes that have to be created for so many more; idle ones join first. */
const created = ({ way, free }: Growth, count: number): number =>
  way === 'create' ? count : way === 'join' ? 0 : Math.max(0, count - free)

export const mostTotal = (growth: Growth): number => {
  const { way, now, free, room } = growth
  if (way === 'join') return Math.min(mostNodes, now + free)
  const byQuota = room ? now + free + room.nodes : mostNodes
  return Math.min(mostNodes, byQuota)
}

/** What stands against a total, in words; undefined when nothing does. */
export const growthProblem = (growth: Growth, total: number | string): string | undefined => {
  const { way, free, room } = growth
  const broken = fieldError(NodeCount, typeof total === 'number' ? total : NaN)
  if (broken) return broken
  const count = Number(total) - totalNow(growth)
  if (way === 'join')
    return count < 1
      ? text.noMore(totalNow(growth))
      : count > free
        ? text.tooManyIdle(free)
        : undefined
  if (count < fewestAdded) return text.tooFew
  if (room && created(growth, count) > room.nodes)
    return text.overQuota(room.nodes, quotasText.types[room.type] ?? room.type)
  return undefined
}
