import { Anchor, Group, NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core'
import { Link } from 'react-router'
import { CopyButton } from '../../components/display/CopyButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { defaultPort } from '../../contract/fields.ts'
import { connectionText } from '../../i18n/connections.ts'
import { useUrlValues } from '../../lib/use-url-values.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { ClientAddress } from './client-addresses.ts'
import { connectionStrings, type ConnectionString } from './connection-strings.ts'
import classes from './connections.module.css'

const text = connectionText.strings

/** The database that every cluster is created with. */
const defaultDatabase = 'gaussdb'

const Block = ({ format, text: code, firstOnly }: ConnectionString) => (
  <section className={classes.string} aria-label={text.formats[format]}>
    <Group gap={4} mih={28} wrap="nowrap">
      <Text size="sm" fw={600}>
        {text.formats[format]}
      </Text>
      <CopyButton value={code} what={text.formats[format]} />
    </Group>
    <pre className={`${classes.code} mono`}>{code}</pre>
    {firstOnly && (
      <Text size="xs" c="dimmed" mt={2}>
        {text.firstOnly}
      </Text>
    )}
  </section>
)

interface Props {
  cluster: ClusterDetail
  addresses: readonly ClientAddress[]
}

/** What to paste into each client. Address, database and user are in the URL. */
export const ConnectionStrings = ({ cluster, addresses }: Props) => {
  const { project_name } = useScope()
  const { get, set } = useUrlValues()
  const chosen = addresses.find(({ kind }) => kind === get('address')) ?? addresses[0]
  if (!chosen) return null
  const strings = connectionStrings({
    hosts: chosen.hosts,
    port: cluster.port ?? defaultPort,
    database: get('database') || defaultDatabase,
    user: get('user') || (cluster.user_name ?? ''),
  })
  return (
    <section className={classes.strings} aria-label={text.title}>
      <Title order={2} size="h3" mb={8}>
        {text.title}
      </Title>
      <div className={classes.target}>
        <NativeSelect
          label={text.address}
          value={chosen.kind}
          data={addresses.map(({ kind, hosts }) => ({
            value: kind,
            label: text.addressOf(kind, hosts),
          }))}
          onChange={(event) => {
            set({ address: event.currentTarget.value }, true)
          }}
        />
        <TextInput
          label={text.database}
          placeholder={defaultDatabase}
          value={get('database')}
          spellCheck={false}
          onChange={(event) => {
            set({ database: event.currentTarget.value }, true)
          }}
        />
        <TextInput
          label={text.user}
          placeholder={cluster.user_name ?? ''}
          value={get('user')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            set({ user: event.currentTarget.value }, true)
          }}
        />
      </div>
      <Text size="sm">{text.password}</Text>
      <Text size="sm" mb="sm">
        {text.encryption}{' '}
        <Anchor
          size="sm"
          underline="always"
          component={Link}
          to={paths.cluster({ project_name, cluster_id: cluster.id }, 'parameters', {
            q: 'password_encryption_type',
          })}
        >
          {text.parameters}
        </Anchor>
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="sm">
        {strings.map((string) => (
          <Block key={string.format} {...string} />
        ))}
      </SimpleGrid>
    </section>
  )
}
