import { Button, CloseButton, Text } from '@mantine/core'
import { Link } from 'react-router'
import { mostCompared } from '../../components/parameters/most-compared.ts'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { bulkText as text } from '../../i18n/bulk.ts'
import { common } from '../../i18n/common.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Clusters.module.css'

const bulkActions = ['restart', 'snapshot', 'tags'] as const
export type BulkAction = (typeof bulkActions)[number]

interface Props {
  ids: readonly string[]
  /** How many of them the filters hide. */
  hidden: number
  onAction: (action: BulkAction) => void
  onClearFilters: () => void
  onClear: () => void
}

/** What can be done to the selected clusters; it takes the place of the toolbar. */
export const SelectionBar = ({ ids, hidden, ...on }: Props) => {
  const { project_name } = useScope()
  const compare =
    ids.length < 2
      ? text.compareFew
      : ids.length > mostCompared
        ? text.compareMany(mostCompared)
        : undefined
  return (
    <div className={classes.bar} role="group" aria-label={text.bar}>
      <CloseButton
        size="sm"
        aria-label={common.clearSelection}
        title={common.clearSelection}
        onClick={on.onClear}
      />
      <Text size="sm" fw={600} role="status">
        {common.selected(ids.length)}
      </Text>
      {hidden > 0 && (
        <span className={classes.hidden}>
          {text.hidden(hidden)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={on.onClearFilters}>
            {common.clearFilters}
          </Button>
        </span>
      )}
      <div className={classes.actions}>
        {bulkActions.map((action) => (
          <Button
            key={action}
            variant="default"
            size="xs"
            onClick={() => {
              on.onAction(action)
            }}
          >
            {text[action]}
          </Button>
        ))}
        {compare ? (
          <ReasonButton variant="default" size="xs" reason={compare} onClick={() => undefined}>
            {text.compare}
          </ReasonButton>
        ) : (
          <Button
            component={Link}
            to={paths.compareParameters(project_name, { clusters: ids.join(',') })}
            variant="default"
            size="xs"
          >
            {text.compare}
          </Button>
        )}
      </div>
    </div>
  )
}
