import { Anchor, TagsInput, Text, VisuallyHidden } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { Badge } from '../../components/status/Badge.tsx'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { keysOf, type TagSuggestions } from '../../components/tags/suggestions.ts'
import type { Cluster } from '../../contract/clusters.ts'
import { TagKey } from '../../contract/tags.ts'
import { tagsText } from '../../i18n/tags.ts'
import { tagLink } from '../../components/tags/tag-filter.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { lackingColumns } from './tag-columns.tsx'
import { filterLacking, lackingRows, type LackingRow } from './tag-rows.ts'
import classes from './TagsPage.module.css'
import { useRequiredKeys } from './use-required-keys.ts'

const text = tagsText.check

interface Props {
  tags: TagSuggestions
  clusters: readonly Cluster[]
}

const LackingList = ({ rows: all }: { rows: readonly LackingRow[] }) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'cluster', descending: false })
  const q = useDeferredValue(view.q)
  const rows = useMemo(() => filterLacking(all, q), [all, q])
  const columns = useMemo(() => lackingColumns(project_name), [project_name])
  return (
    <FilteredList
      name="clusters-without-tags"
      label={text.list}
      placeholder={text.placeholder}
      rows={rows}
      total={all.length}
      columns={columns}
      rowKey={({ cluster }) => cluster.id}
      view={view}
      filters={null}
      filterNames={[]}
    />
  )
}

/** Which clusters lack a key that every cluster should have. */
export const RequiredKeys = ({ tags, clusters }: Props) => {
  const { project_name } = useScope()
  const [required, setRequired] = useRequiredKeys()
  const [problem, setProblem] = useState<string>()
  const rows = useMemo(() => lackingRows(clusters, required), [clusters, required])
  return (
    <>
      <TagsInput
        label={text.label}
        description={text.help}
        data={keysOf(tags)}
        value={[...required]}
        error={problem}
        maw={560}
        mb="md"
        splitChars={[',']}
        onChange={(next) => {
          const refused = new Map<string, string>()
          for (const key of next) {
            const fault = fieldError(TagKey, key)
            if (fault) refused.set(key, fault)
          }
          setProblem([...refused].map(([key, fault]) => text.invalid(key, fault)).join(' '))
          setRequired(next.filter((key) => !refused.has(key)))
        }}
      />
      {required.length === 0 ? (
        <Text size="sm" c="dimmed" maw="72ch">
          {text.none}
        </Text>
      ) : (
        <>
          <ul className={classes.results} aria-label={text.summary}>
            {required.map((key) => {
              const lacking = rows.filter(({ missing }) => missing.includes(key)).length
              return (
                <li key={key}>
                  {lacking === 0 ? (
                    <>
                      <Badge tone="green" label={tagsText.complete} />
                      {text.complete(key)}
                    </>
                  ) : (
                    <>
                      <Badge tone="amber" label={tagsText.incomplete} />
                      <Anchor
                        component={Link}
                        to={paths.clusters(project_name, { tag: tagLink({ is: 'absent', key }) })}
                        size="sm"
                      >
                        {text.lacking(key, lacking)}
                      </Anchor>
                    </>
                  )}
                </li>
              )
            })}
          </ul>
          {rows.length > 0 ? (
            <LackingList rows={rows} />
          ) : (
            <VisuallyHidden role="status">{text.allComplete}</VisuallyHidden>
          )}
        </>
      )}
    </>
  )
}
