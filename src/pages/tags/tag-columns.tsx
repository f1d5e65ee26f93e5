import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Column } from '../../components/list/DataTable.tsx'
import { tagsText } from '../../i18n/tags.ts'
import { formatNumber } from '../../lib/format.ts'
import { tagLink, type TagTest } from '../../components/tags/tag-filter.ts'
import { paths } from '../../paths.ts'
import type { LackingRow, TagRow } from './tag-rows.ts'
import classes from './TagsPage.module.css'

const title = tagsText.columns
/** So many values stand in a row; the rest is counted. */
const shown = 4

const Values = ({ row, to }: { row: TagRow; to: (test: TagTest) => string }) => (
  <span className={classes.values}>
    {row.values.slice(0, shown).map(({ value, clusters }) => (
      <Anchor
        key={value}
        component={Link}
        to={to({ is: 'value', key: row.key, value })}
        size="sm"
        aria-label={`${tagsText.withTag(tagsText.one(row.key, value))}: ${clusters}`}
      >
        {value || tagsText.emptyValue}{' '}
        <Text span size="xs" c="dimmed">
          {formatNumber(clusters)}
        </Text>
      </Anchor>
    ))}
    {row.values.length > shown && (
      <Text
        span
        size="sm"
        c="dimmed"
        title={row.values
          .slice(shown)
          .map(({ value }) => value)
          .join(', ')}
      >
        {tagsText.moreValues(row.values.length - shown)}
      </Text>
    )}
  </span>
)

/** Columns of the keys of a project. */
export const tagColumns = (project_name: string): Column<TagRow>[] => {
  const to = (test: TagTest) => paths.clusters(project_name, { tag: tagLink(test) })
  return [
    {
      key: 'key',
      title: title.key,
      value: ({ key }) => key.toLowerCase(),
      text: ({ key }) => key,
      cell: ({ key }) => (
        <Anchor component={Link} to={to({ is: 'present', key })} size="sm" fw={500}>
          <span className={classes.key} title={key}>
            {key}
          </span>
        </Anchor>
      ),
    },
    {
      key: 'values',
      title: title.values,
      text: ({ values }) =>
        values.map(({ value, clusters }) => `${value} (${clusters})`).join('; '),
      cell: (row) => <Values row={row} to={to} />,
    },
    {
      key: 'value_count',
      title: title.value_count,
      numeric: true,
      optional: true,
      value: ({ values }) => values.length,
      cell: ({ values }) => formatNumber(values.length),
    },
    {
      key: 'clusters',
      title: title.clusters,
      numeric: true,
      value: ({ clusters }) => clusters,
      cell: ({ key, clusters }) => (
        <Anchor
          component={Link}
          to={to({ is: 'present', key })}
          size="sm"
          aria-label={`${tagsText.withTag(key)}: ${clusters}`}
        >
          {formatNumber(clusters)}
        </Anchor>
      ),
    },
    {
      key: 'without',
      title: title.without,
      numeric: true,
      optional: true,
      value: ({ without }) => without,
      cell: ({ key, without }) =>
        without === 0 ? (
          '0'
        ) : (
          <Anchor
            component={Link}
            to={to({ is: 'absent', key })}
            size="sm"
            aria-label={`${tagsText.withoutKey(key)}: ${without}`}
          >
            {formatNumber(without)}
          </Anchor>
        ),
    },
  ]
}

const check = tagsText.check

/** Columns of the clusters that lack a required key. */
export const lackingColumns = (project_name: string): Column<LackingRow>[] => {
  const to = (cluster_id: string) => paths.cluster({ project_name, cluster_id }, 'tags')
  return [
    {
      key: 'cluster',
      title: check.cluster,
      value: ({ cluster }) => cluster.name.toLowerCase(),
      text: ({ cluster }) => cluster.name,
      cell: ({ cluster }) => (
        <Anchor component={Link} to={to(cluster.id)} size="sm" fw={500}>
          {cluster.name}
        </Anchor>
      ),
    },
    {
      key: 'missing',
      title: check.missing,
      value: ({ missing }) => missing.join(', '),
      cell: ({ missing }) => missing.join(', '),
    },
  ]
}
