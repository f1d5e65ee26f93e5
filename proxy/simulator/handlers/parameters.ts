import type { Handlers } from '../project.ts'
export const parameters = {
  listClusterConfigurations: () => ({ configurations: [] }),
  listClusterConfigurationsParameter: () => ({ configurations: [] }),
  updateConfiguration: () => ({}),
} satisfies Partial<Handlers>
