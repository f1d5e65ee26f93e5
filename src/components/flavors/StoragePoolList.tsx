import { Text } from '@mantine/core'
import type { DssPool } from '../../contract/clusters.ts'
import { storagePoolsText as text } from '../../i18n/storage-pools.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import { Badge } from '../status/Badge.tsx'
import type { Tone } from '../../theme.ts'
import classes from './StoragePoolList.module.css'

const tones: Readonly<Record<string, Tone>> = {
  available: 'green',
  deploying: 'blue',
  extending: 'blue',
}

/** Pools of dedicated storage. The service says how large one is, not how full. */
export const StoragePoolList = ({ pools }: { pools: readonly DssPool[] }) =>
  pools.length === 0 ? (
    <Text size="sm">{text.none}</Text>
  ) : (
    <ul className={classes.list} aria-label={text.title}>
      {pools.map(({ id, name, type, capacity, availability_zone, status }) => (
        <li key={id} className={classes.pool}>
          <span className={classes.name}>
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
          <span className={classes.capacity}>
            {text.capacity(
              capacity == null ? missing : formatNumber(capacity),
              availability_zone ?? missing,
            )}
          </span>
        </li>
      ))}
    </ul>
  )
