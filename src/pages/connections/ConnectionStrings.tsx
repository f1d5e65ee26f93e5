import { Anchor, Group, NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { CopyButton } from '../../components/CopyButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { connectionText } from '../../i18n/connections.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { ClientAddress } from './client-addresses.ts'
import { connectionStrings, type ConnectionString } from './connection-strings.ts'
import classes from './connections.module.css'

const text = connectionText.strings

/** The database that every cluster is created with. */
const defaultDatabase = 'gaussdb'
const defaultPort = 8000

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

const useTarget = () => {
  const [params, setParams] = useSearchParams()
  return {
    address: params.get('address') ?? '',
    database: params.get('database') ?? '',
    user: params.get('user') ?? '',
    set: (name: 'address' | 'database' | 'user', value: string) => {
      setParams(
        () => {
          // The address as it is now: two quick changes must not undo each other.
          const next = new URLSearchParams(window.location.search)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true },
      )
    },
  }
}

interface Props {
  cluster: ClusterDetail
  addresses: readonly ClientAddress[]
}

/** What to paste into each client. Address, database and user are in the URL. */
export const ConnectionStrings = ({ cluster, addresses }: Props) => {
  const { project_name } = useScope()
  const { address, database, user, set } = useTarget()
  const chosen = addresses.find(({ kind }) => kind === address) ?? addresses[0]
  if (!chosen) return null
  const strings = connectionStrings({
    hosts: chosen.hosts,
    port: cluster.port ?? defaultPort,
    database: database || defaultDatabase,
    user: user || (cluster.user_name ?? ''),
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
            set('address', event.currentTarget.value)
          }}
        />
        <TextInput
          label={text.database}
          placeholder={defaultDatabase}
          value={database}
          spellCheck={false}
          onChange={(event) => {
            set('database', event.currentTarget.value)
          }}
        />
        <TextInput
          label={text.user}
          placeholder={cluster.user_name ?? ''}
          value={user}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            set('user', event.currentTarget.value)
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
