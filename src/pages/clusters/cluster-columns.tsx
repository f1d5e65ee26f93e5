import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { Age } from '../../components/display/Age.tsx'
import { ClusterBadges } from '../../components/status/ClusterBadges.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { IdCell } from '../../components/list/IdCell.tsx'
import { TaskProgress } from '../../components/status/TaskProgress.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { currentTask } from '../../contract/cluster-status.ts'
import { clustersText } from '../../i18n/clusters.ts'
import { tagsText } from '../../i18n/tags.ts'
import { missing } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { paths } from '../../paths.ts'
import { TagsCell } from './TagsCell.tsx'

const title = clustersText.column

const tagsOf = ({ tags }: Cluster) =>
  tags.map(({ key, value }) => tagsText.one(key, value ?? '')).join(', ')

/** Columns of the list, for the links of one region. */
export const clusterColumns = (project_name: string): Column<Cluster>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ name }) => name.toLowerCase(),
    text: ({ name }) => name,
    cell: ({ id, name }) => (
      <Anchor
        component={Link}
        to={paths.cluster({ project_name, cluster_id: id })}
        size="sm"
        fw={500}
      >
        {name}
      </Anchor>
    ),
  },
  {
    key: 'status',
    title: title.status,
    value: ({ status, sub_status }) => `${status} ${sub_status ?? ''}`,
    cell: (cluster) => <ClusterBadges cluster={cluster} />,
  },
  {
    key: 'task',
    title: title.task,
    value: (cluster) => currentTask(cluster),
    cell: (cluster) => <TaskProgress cluster={cluster} />,
  },
  {
    key: 'version',
    title: title.version,
    optional: true,
    value: ({ version }) => version ?? undefined,
    cell: ({ version }) => version ?? missing,
  },
  {
    key: 'node_type',
    title: title.node_type,
    optional: true,
    value: ({ node_type }) => node_type ?? undefined,
    cell: ({ node_type }) => <span className="mono">{node_type ?? missing}</span>,
  },
  {
    key: 'number_of_node',
    title: title.number_of_node,
    numeric: true,
    value: ({ number_of_node }) => number_of_node ?? undefined,
    cell: ({ number_of_node }) => number_of_node ?? missing,
  },
  {
    key: 'recent_event',
    title: title.recent_event,
    numeric: true,
    optional: true,
    value: ({ recent_event }) => recent_event ?? undefined,
    cell: ({ id, recent_event }) => (
      <Anchor
        component={Link}
        to={paths.cluster({ project_name, cluster_id: id }, 'events')}
        size="sm"
      >
        {recent_event ?? 0}
      </Anchor>
    ),
  },
  {
    key: 'availability_zone',
    title: title.availability_zone,
    optional: true,
    value: ({ availability_zone }) => availability_zone ?? undefined,
    cell: ({ availability_zone }) => availability_zone ?? missing,
  },
  {
    key: 'tags',
    title: title.tags,
    optional: true,
    text: tagsOf,
    cell: ({ tags }) => <TagsCell tags={tags} project_name={project_name} />,
  },
  {
    key: 'created',
    title: title.created,
    optional: true,
    value: ({ created }) => parseServiceTime(created)?.getTime(),
    text: ({ created }) => parseServiceTime(created)?.toISOString(),
    cell: ({ created }) => <Age date={parseServiceTime(created)} />,
  },
  {
    key: 'enterprise_project_id',
    title: title.enterprise_project_id,
    optional: true,
    value: ({ enterprise_project_id }) => enterprise_project_id ?? undefined,
    cell: ({ enterprise_project_id }) => enterprise_project_id ?? missing,
  },
  {
    key: 'id',
    title: title.id,
    optional: true,
    text: ({ id }) => id,
    cell: ({ id }) => <IdCell id={id} what={title.id} />,
  },
]
