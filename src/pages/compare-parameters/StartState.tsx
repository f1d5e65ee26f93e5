import { Button, Group } from '@mantine/core'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { compareText } from '../../i18n/compare-parameters.ts'
import { comparable, suggestions } from './choice.ts'

const text = compareText.start

/** Nothing is chosen yet: what the page is for, and choices that are worth a look. */
export const StartState = ({
  clusters,
  onChoose,
}: {
  clusters: readonly Cluster[]
  onChoose: (cluster_ids: readonly string[]) => void
}) => (
  <Empty
    title={text.title}
    text={comparable(clusters).length === 0 ? text.none : text.text}
    action={
      <Group gap="xs" justify="center" mt="xs">
        {suggestions(clusters).map(({ version, cluster_ids }) => (
          <Button
            key={version}
            variant="default"
            size="xs"
            onClick={() => {
              onChoose(cluster_ids)
            }}
          >
            {text.suggestion(cluster_ids.length, version)}
          </Button>
        ))}
      </Group>
    }
  />
)
