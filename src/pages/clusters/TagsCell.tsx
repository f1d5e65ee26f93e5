import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { Cluster } from '../../contract/clusters.ts'
import { tagsText } from '../../i18n/tags.ts'
import { missing } from '../../lib/format.ts'
import { tagLink } from '../../components/tags/tag-filter.ts'
import { paths } from '../../paths.ts'
import classes from './Clusters.module.css'

/** So many tags stand in a row; the rest is counted. */
const shown = 2

interface Props {
  tags: Cluster['tags']
  project_name: string
}

/** The tags of a cluster, each a link to the clusters that carry it. */
export const TagsCell = ({ tags, project_name }: Props) => {
  if (tags.length === 0) return missing
  const rest = tags.slice(shown).map(({ key, value }) => tagsText.one(key, value ?? ''))
  return (
    <span className={classes.tags}>
      {tags.slice(0, shown).map(({ key, value }) => {
        const tag = tagsText.one(key, value ?? '')
        return (
          <Anchor
            key={key}
            component={Link}
            to={paths.clusters(project_name, {
              tag: tagLink({ is: 'value', key, value: value ?? '' }),
            })}
            size="sm"
            title={tag}
            className={classes.tag}
          >
            {tag}
          </Anchor>
        )
      })}
      {rest.length > 0 && (
        <span className={classes.rest} title={rest.join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  )
}
