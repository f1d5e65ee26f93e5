import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { PageTabs } from '../../components/page/PageTabs.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { TagSuggestions } from '../../components/tags/suggestions.ts'
import type { Cluster } from '../../contract/clusters.ts'
import { tagsText as text } from '../../i18n/tags.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { useTags } from '../../queries/tags.ts'
import { RequiredKeys } from './RequiredKeys.tsx'
import { tagColumns } from './tag-columns.tsx'
import { filterTagRows, tagRows } from './tag-rows.ts'

interface Props {
  tags: TagSuggestions
  clusters: readonly Cluster[]
}

const TagList = ({ tags, clusters }: Props) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'clusters', descending: true })
  const q = useDeferredValue(view.q)
  const all = useMemo(() => tagRows(tags, clusters), [tags, clusters])
  const rows = useMemo(() => filterTagRows(all, q), [all, q])
  const columns = useMemo(() => tagColumns(project_name), [project_name])
  if (all.length === 0)
    return (
      <Empty
        title={text.empty.title}
        text={text.empty.text}
        action={
          <Button component={Link} to={paths.clusters(project_name)} variant="default" size="xs">
            {text.empty.open}
          </Button>
        }
      />
    )
  return (
    <FilteredList
      name="tags"
      label={text.tabs.keys}
      placeholder={text.placeholder}
      rows={rows}
      total={all.length}
      columns={columns}
      rowKey={({ key }) => key}
      view={view}
      filters={null}
      filterNames={[]}
    />
  )
}

/** The tags of all clusters: which keys and values there are, and which clusters lack one. */
export const TagsPage = () => {
  const { project_name } = useScope()
  const [params] = useSearchParams()
  const open = params.get('view') === 'check' ? 'check' : 'keys'
  const tags = useTags()
  const clusters = useClusters()
  return (
    <>
      <PageHeader title={text.title} />
      <PageTabs
        label={text.tabs.label}
        open={open}
        tabs={[
          { key: 'keys', title: text.tabs.keys, to: paths.tags(project_name) },
          { key: 'check', title: text.tabs.check, to: paths.tags(project_name, { view: 'check' }) },
        ]}
      >
        <QueryState query={clusters} height={480}>
          {(list) => (
            <QueryState query={tags} height={480}>
              {(project) =>
                open === 'check' ? (
                  <RequiredKeys tags={project.tags} clusters={list.clusters} />
                ) : (
                  <TagList tags={project.tags} clusters={list.clusters} />
                )
              }
            </QueryState>
          )}
        </QueryState>
      </PageTabs>
    </>
  )
}
