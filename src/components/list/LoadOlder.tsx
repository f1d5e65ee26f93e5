import { Button, Group, Text } from '@mantine/core'
import { loadText } from '../../i18n/load-older.ts'
import { formatNumber } from '../../lib/format.ts'
import { loadAll, type PagedList } from '../../lib/load-all.ts'

interface Props {
  /** What the rows are: `alarms`. */
  what: string
  loaded: number
  count: number
  list: PagedList & { isFetching: boolean }
}

/** Says that a list is not whole, and brings more of it; nothing where all of it is there. */
export const LoadOlder = ({ what, loaded, count, list }: Props) => {
  if (count <= loaded) return null
  return (
    <Group gap="xs" mb="xs">
      <Text size="sm" role="status">
        {loadText.partly(formatNumber(loaded), formatNumber(count), what)}
      </Text>
      {list.hasNextPage ? (
        <>
          <Button
            size="compact-sm"
            variant="default"
            loading={list.isFetching}
            onClick={() => void list.fetchNextPage()}
          >
            {loadText.older(what)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={list.isFetching}
            onClick={() => void loadAll(list)}
          >
            {loadText.all(what)}
          </Button>
        </>
      ) : (
        <Text size="sm">{loadText.noMore}</Text>
      )}
    </Group>
  )
}
