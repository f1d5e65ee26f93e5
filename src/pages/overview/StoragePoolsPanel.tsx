import { Text } from '@mantine/core'
import { Badge, type Tone } from '../../components/Badge.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import { storagePoolsText as text } from '../../i18n/storage-pools.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import { useDssPools } from '../../queries/clusters.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

const tones: Readonly<Record<string, Tone>> = {
  available: 'green',
  deploying: 'blue',
  extending: 'blue',
}

/** Dedicated distributed storage (5.2.10), which exists apart from clusters. */
export const StoragePoolsPanel = () => (
  <Panel id="storage-pools" title={text.title}>
    <QueryState query={useDssPools()} height={60}>
      {({ pools }) =>
        pools.length === 0 ? (
          <Text size="sm">{text.none}</Text>
        ) : (
          <ul className={classes.list} aria-label={text.title}>
            {pools.map(({ id, name, type, capacity, availability_zone, status }) => (
              <li key={id} className={classes.gauge}>
                <span className={classes.row}>
                  <span title={id}>
                    {name ?? id} {type}
                  </span>
                  {status && (
                    <Badge
                      tone={tones[status] ?? 'grey'}
                      label={text.status[status] ?? status}
                      raw={status}
                    />
                  )}
                </span>
                <span className={classes.number}>
                  {text.capacity(
                    capacity == null ? missing : formatNumber(capacity),
                    availability_zone ?? missing,
                  )}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryState>
  </Panel>
)
