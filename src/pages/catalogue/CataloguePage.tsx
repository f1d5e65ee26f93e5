import { Button, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { StoragePoolList } from '../../components/flavors/StoragePoolList.tsx'
import frame from '../../components/page/panel.module.css'
import { catalogueText as text } from '../../i18n/catalogue.ts'
import { storagePoolsText } from '../../i18n/storage-pools.ts'
import { paths } from '../../paths.ts'
import { useAvailabilityZones } from '../../queries/az.ts'
import { useDssPools, useNodeTypes } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Catalogue.module.css'
import { FlavorMatrix } from './FlavorMatrix.tsx'
import { ZoneList } from './ZoneList.tsx'

/** What the region offers: flavors and AZs (5.1.1, 5.2.1), and the project's own storage pools (5.2.10). */
export const CataloguePage = () => {
  const { project_name } = useScope()
  const flavors = useNodeTypes()
  const zones = useAvailabilityZones()
  const listed = zones.data?.availability_zones
  const closed = useMemo<ReadonlySet<string>>(
    () => new Set(listed?.filter(({ status }) => status === 'unavailable').map(({ code }) => code)),
    [listed],
  )
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            <Button variant="default" component={Link} to={paths.quotas(project_name)}>
              {text.fit}
            </Button>
            <Button component={Link} to={paths.createCluster(project_name)}>
              {text.create}
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        <section aria-labelledby="flavors">
          <Title order={2} id="flavors" mb={4}>
            {text.flavors}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {text.flavorsText}
          </Text>
          <QueryState query={flavors} height={600}>
            {({ node_types }) => <FlavorMatrix flavors={node_types} closed={closed} />}
          </QueryState>
        </section>
        <div className={classes.grid}>
          <section className={frame.panel} aria-labelledby="zones">
            <Title order={2} id="zones" mb={4}>
              {text.zones.title}
            </Title>
            <QueryState query={zones} height={130}>
              {({ availability_zones }) => (
                <ZoneList
                  zones={availability_zones}
                  flavors={flavors.data?.node_types}
                  closed={closed}
                />
              )}
            </QueryState>
          </section>
          <section className={frame.panel} aria-labelledby="storage-pools">
            <Title order={2} id="storage-pools" mb={4}>
              {storagePoolsText.title}
            </Title>
            <QueryState query={useDssPools()} height={60}>
              {({ pools }) => <StoragePoolList pools={pools} />}
            </QueryState>
          </section>
        </div>
      </Stack>
    </>
  )
}
