import type { OperationName } from '../src/contract/index.ts'
import { clusterScenes } from './scene-clusters.ts'
import { connectionScenes } from './scene-connections.ts'
import { readingScenes } from './scene-reading.ts'
import { settingScenes } from './scene-settings.ts'
import { snapshotScenes } from './scene-snapshots.ts'
import { subscriptionScenes } from './scene-subscriptions.ts'
import type { Scene } from './stage.ts'

/** What makes a request to each operation possible, so that nothing but a fault can refuse it. */
export const scenes: { readonly [Name in OperationName]: Scene<Name> } = {
  ...readingScenes,
  ...clusterScenes,
  ...snapshotScenes,
  ...connectionScenes,
  ...settingScenes,
  ...subscriptionScenes,
}
