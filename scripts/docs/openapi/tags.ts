import type { AnyOperation } from '../../../src/contract/operation.ts'

/** Chapters of the API reference by number, in its order, and what is in no chapter. */
const chapters = {
  '5.1': ['Availability zones', 'Where a cluster can be.'],
  '5.2': ['Clusters', 'Flavors, and the life of a cluster from its creation to its end.'],
  '5.3': ['Nodes', 'Adding and removing nodes and CNs.'],
  '5.4': [
    'Resource management',
    'Plans and resource pools. Every answer carries `workload_res_code`: only 0 is a success.',
  ],
  '5.5': ['Snapshots', 'Taking, copying and restoring snapshots, and policies that take them.'],
  '5.6': ['Data sources', 'MRS and OBS as sources of external tables.'],
  '5.7': ['Connections', 'Domain names, load balancers and public addresses of a cluster.'],
  '5.8': ['Alarms', 'Alarms, their numbers, and who is told of them.'],
  '5.9': ['Events', 'What happened, and who is told of it.'],
  '5.10': ['Quotas', 'How much a project may have.'],
  '5.11': ['Tags', 'Keys and values on clusters.'],
  '5.12': ['Parameters', 'Parameters of the database, each with a value for CNs and one for DNs.'],
  '5.13': ['Audit logs', 'Dumps of a cluster’s audit log.'],
  wire: [
    'Beyond the reference',
    'Operations that the service has and the API reference lacks. A region may answer 404.',
  ],
  neighbour: [
    'Neighbours',
    'Lists of VPC, EPS and SMN whose ids DWS asks for. Each service has an address of its own.',
  ],
} as const satisfies Record<string, readonly [name: string, description: string]>

type Chapter = keyof typeof chapters

const isChapter = (text: string): text is Chapter => Object.hasOwn(chapters, text)

/** The tag of an operation. Throws for a section of a chapter that is not in the table. */
export const tagOf = ({ section }: AnyOperation): string => {
  const chapter = section.replace(/^(\d+\.\d+)\..*$/, '$1')
  if (!isChapter(chapter))
    throw new Error(`Section ${section} belongs to no chapter that has a tag.`)
  return chapters[chapter][0]
}

export const tags = [
  { name: 'Signing in', description: 'A token for everything else.' },
  ...Object.values(chapters).map(([name, description]) => ({ name, description })),
]
