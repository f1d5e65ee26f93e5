import { Alert, SimpleGrid, Stack, Text } from '@mantine/core'
import { Age } from '../../../components/display/Age.tsx'
import { Definitions } from '../../../components/display/Definitions.tsx'
import { isAutomated } from '../../../contract/snapshots.ts'
import { restoreText } from '../../../i18n/restore.ts'
import { formatSize } from '../../../lib/size.ts'
import { formatTime } from '../../../lib/format.ts'
import { parseServiceTime } from '../../../lib/time.ts'
import { gbToRestore } from './restore-estimate.ts'
import type { Source } from './restore-source.ts'

const text = restoreText.source

const sizeOf = ({ snapshot }: Source) => {
  const { size } = snapshot
  const gb = gbToRestore(snapshot)
  if (size == null || gb === undefined) return undefined
  return gb === size ? formatSize(size) : text.chain(formatSize(size), formatSize(gb))
}

/** What the snapshot decides about the new cluster. */
export const SourcePanel = ({ source }: { source: Source }) => {
  const { snapshot, cluster } = source
  const taken = parseServiceTime(snapshot.started)
  const administrator = cluster?.user_name ?? snapshot.db_user
  return (
    <Stack gap="sm" component="section" aria-label={text.label}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Definitions
          title={text.snapshot}
          items={[
            { label: text.name, value: snapshot.name },
            { label: text.cluster, value: snapshot.cluster_name },
            {
              label: text.taken,
              value: taken && (
                <>
                  {formatTime(taken)}, <Age date={taken} />
                </>
              ),
            },
            { label: text.size, value: sizeOf(source) },
            { label: text.kind, value: isAutomated(snapshot) ? text.automated : text.manual },
          ]}
        />
        <Definitions
          title={text.sourceCluster}
          items={[
            { label: text.version, value: snapshot.datastore?.version },
            { label: text.flavor, value: cluster?.node_type },
            { label: text.nodes, value: cluster?.number_of_node },
            { label: text.zone, value: cluster?.availability_zone },
            { label: text.administrator, value: administrator },
          ]}
        />
      </SimpleGrid>
      {!cluster && (
        <Alert color="yellow" variant="light" role="status">
          <Text size="sm">{text.gone}</Text>
        </Alert>
      )}
      <Text size="sm">{text.locked}</Text>
      <Text size="sm">{text.login}</Text>
    </Stack>
  )
}
