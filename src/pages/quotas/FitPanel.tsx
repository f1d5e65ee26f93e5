import { Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { NodeCount } from '../../contract/fields.ts'
import type { NodeType } from '../../contract/clusters.ts'
import type { Quota } from '../../contract/quotas.ts'
import frame from '../../components/page/panel.module.css'
import { quotasText } from '../../i18n/quotas.ts'
import { formatNumber } from '../../lib/format.ts'
import { fitsOf, tightest, type Fit, type Shape } from './fit.ts'
import { FitTable } from './FitTable.tsx'
import classes from './Quotas.module.css'
import { useShape } from './use-shape.ts'

const text = quotasText.fit

const resultWords = (count: number, binding: readonly Fit[]): string => {
  if (count === Infinity) return text.noLimit
  const names = binding.map(({ quota: { type } }) => quotasText.types[type] ?? type)
  return `${count === 0 ? text.nothing : text.result(formatNumber(count))} ${text.because(names.join(', '))}`
}

const Result = ({ quotas, shape }: { quotas: readonly Quota[]; shape: Shape }) => {
  const fits = fitsOf(quotas, shape)
  const { count, binding } = tightest(fits)
  return (
    <>
      <Text fw={600} role="status">
        {resultWords(count, binding)}
      </Text>
      <FitTable {...{ fits, binding, shape }} />
    </>
  )
}

interface NumberFieldProps {
  label: string
  description: string
  value: number | undefined
  problem: (value: number | string) => string | undefined
  readOnly?: boolean
  onChange: (value: number) => void
}

/** A number of the address; while it is typed it reaches the address as soon as it makes sense. */
const NumberField = ({ value, problem, onChange, readOnly, ...input }: NumberFieldProps) => {
  const [typed, setTyped] = useState<number | string>()
  const shown = typed ?? value ?? ''
  return (
    <NumberInput
      {...input}
      w={{ base: '100%', xs: 200 }}
      value={shown}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      readOnly={readOnly ?? false}
      error={problem(shown)}
      onChange={(next) => {
        setTyped(next)
        if (typeof next === 'number' && problem(next) === undefined) onChange(next)
      }}
      onBlur={() => {
        if (problem(shown) === undefined) setTyped(undefined)
      }}
    />
  )
}

const nodesProblem = (nodes: number | string) =>
  fieldError(NodeCount, typeof nodes === 'number' ? nodes : NaN)
const diskProblem = (disk: number | string) =>
  typeof disk === 'number' && Number.isInteger(disk) && disk >= 1 ? undefined : text.diskRange

interface Props {
  quotas: readonly Quota[]
  flavors: readonly NodeType[]
}

/** How many more clusters of a shape the quotas leave room for, and which of them binds. */
export const FitPanel = ({ quotas, flavors }: Props) => {
  const { flavor, standalone, nodes, disk_gb, ...set } = useShape(flavors)
  return (
    <section className={frame.panel} aria-labelledby="fit">
      <Title order={2} id="fit" mb={4}>
        {text.title}
      </Title>
      <Text size="sm" c="dimmed" maw="72ch" mb="sm">
        {text.text}
      </Text>
      {flavor ? (
        <Stack gap="sm">
          <Group gap="sm" align="flex-start">
            <Select
              label={text.flavor}
              w={{ base: '100%', xs: 320 }}
              searchable
              allowDeselect={false}
              value={flavor.spec_name}
              data={flavors.map(({ spec_name, vcpus, ram }) => ({
                value: spec_name,
                label: text.flavorOption(spec_name, formatNumber(vcpus), formatNumber(ram)),
              }))}
              description={text.flavorHelp}
              onChange={(name) => {
                if (name) set.setFlavor(name)
              }}
            />
            <NumberField
              key={`nodes ${standalone}`}
              label={text.nodes}
              description={standalone ? text.nodesStandalone : text.nodesHelp}
              value={nodes}
              problem={nodesProblem}
              readOnly={standalone}
              onChange={set.setNodes}
            />
            <NumberField
              key={`disk ${flavor.spec_name}`}
              label={text.disk}
              description={disk_gb === undefined ? text.diskUnknown : text.diskHelp}
              value={disk_gb}
              problem={diskProblem}
              onChange={set.setDisk}
            />
          </Group>
          {flavor.available_zones.every(({ status }) => status !== 'normal') && (
            <Text size="sm" className={classes.warning}>
              ▲ {text.soldOut(flavor.spec_name)}
            </Text>
          )}
          {disk_gb !== undefined && <Result quotas={quotas} shape={{ flavor, nodes, disk_gb }} />}
        </Stack>
      ) : (
        <Text size="sm">{text.noFlavors}</Text>
      )}
    </section>
  )
}
