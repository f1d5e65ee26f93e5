import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Tone } from '../../theme.ts'
import { Icon } from '../../components/display/Icon.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { CoordinatorNode } from '../../contract/node-change.ts'
import { topologyText as text } from '../../i18n/topology.ts'
import { useUrlValues } from '../../lib/use-url-values.ts'
import { shortName, type NodeRow } from './node-rows.ts'
import { entrancesOf, groupsOf, isMatch, placeOfNode, type Place } from './topology.ts'
import classes from './Topology.module.css'

const placeOfCn = ({ id, name, private_ip }: CoordinatorNode): Place => ({
  key: id,
  kind: text.cn,
  title: private_ip ?? name ?? id,
  details: [
    ...(name ? ([[text.name, name]] as const) : []),
    ...(private_ip ? ([[text.address, private_ip]] as const) : []),
  ],
})

interface BoxProps {
  place: Place
  q: string
  tone?: Tone
  onShow: (place: Place) => void
}

/** A thing of the drawing: a pointer or the Tab key shows what is known of it. */
const Box = ({ place, q, tone, onShow }: BoxProps) => {
  const show = () => {
    onShow(place)
  }
  return (
    <li>
      <button
        type="button"
        className={classes.box}
        data-tone={tone}
        data-match={q.trim() === '' ? undefined : isMatch(place, q)}
        aria-label={text.known(place.kind, place.title, place.details)}
        onFocus={show}
        onPointerEnter={show}
        onClick={show}
      >
        {place.title}
      </button>
    </li>
  )
}

const Layer = (props: { title: string; children: ReactNode }) => (
  <section className={classes.layer} aria-label={text.inTopology(props.title)}>
    <Title order={3} className={classes.layerTitle}>
      {props.title}
    </Title>
    {props.children}
  </section>
)

const Shown = ({ place }: { place: Place | undefined }) => (
  <div className={classes.shown} aria-hidden>
    {place ? (
      <>
        <strong>{place.kind}</strong>
        {place.details.map(([label, value]) => (
          <span key={label}>
            <span className={classes.label}>{label}</span> {value}
          </span>
        ))}
      </>
    ) : (
      <span className={classes.label}>{text.pointAt}</span>
    )}
  </div>
)

/** `5 available, 1 unavailable`: the drawing in words. */
const counted = (nodes: readonly NodeRow[]) => {
  const counts = new Map<string, number>()
  for (const { label } of nodes) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(([label, count]) => text.counted(count, label)).join(', ')
}

interface Props {
  cluster: ClusterDetail
  nodes: readonly NodeRow[]
  /** undefined: their list cannot be shown. */
  cns: readonly CoordinatorNode[] | undefined
}

/** How clients reach the cluster and what it consists of: layers, and no line that nobody has told. */
export const Topology = ({ cluster, nodes, cns }: Props) => {
  const { get, set } = useUrlValues()
  const q = get('q')
  const [shown, setShown] = useState<Place>()
  const entrances = entrancesOf(cluster)
  const cnPlaces = cns?.map(placeOfCn) ?? []
  const groups = groupsOf(nodes).map((group) => ({
    ...group,
    places: group.nodes.map((node) => ({
      tone: node.tone,
      place: placeOfNode(node, node.cn_ip ? text.withCn(shortName(node)) : shortName(node)),
    })),
  }))
  const all = [
    ...entrances,
    ...cnPlaces,
    ...groups.flatMap(({ places }) => places.map(({ place }) => place)),
  ]
  const found = all.filter((place) => isMatch(place, q)).length
  return (
    <Stack component="section" gap="xs" aria-label={text.title}>
      <Group justify="space-between" gap="xs">
        <Title order={2}>{text.title}</Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {q.trim() !== '' && text.matches(found, all.length)}
          </Text>
          <TextInput
            type="search"
            aria-label={text.search}
            placeholder={text.placeholder}
            value={q}
            w={240}
            leftSection={<Icon name="search" size={14} />}
            onChange={(event) => {
              set({ q: event.currentTarget.value }, true)
            }}
          />
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {text.help}
      </Text>
      <div className={classes.layers}>
        <Layer title={text.clients}>
          <Text size="xs" c="dimmed">
            {text.clientsText}
          </Text>
        </Layer>
        <Layer title={text.entrances}>
          {entrances.length === 0 && <Text size="xs">{text.noEntrances}</Text>}
          {entrances.map((place) => (
            <div key={place.key}>
              <Text size="xs" c="dimmed">
                {place.kind}
              </Text>
              <ul className={classes.list}>
                <Box place={place} q={q} onShow={setShown} />
              </ul>
            </div>
          ))}
        </Layer>
        <Layer title={text.cns}>
          {cnPlaces.length === 0 && <Text size="xs">{cns ? text.noCns : text.cnsUnknown}</Text>}
          <ul className={classes.list}>
            {cnPlaces.map((place) => (
              <Box key={place.key} place={place} q={q} onShow={setShown} />
            ))}
          </ul>
        </Layer>
        <Layer title={text.nodes}>
          <Text size="xs" c="dimmed">
            {counted(nodes)}
          </Text>
          {groups.map(({ title, places }) => (
            <div key={title}>
              <Text size="xs" c="dimmed" mb={4}>
                {title}
              </Text>
              <ul className={classes.tiles} aria-label={title}>
                {places.map(({ place, tone }) => (
                  <Box key={place.key} place={place} q={q} tone={tone} onShow={setShown} />
                ))}
              </ul>
            </div>
          ))}
        </Layer>
      </div>
      <Shown place={shown} />
    </Stack>
  )
}
