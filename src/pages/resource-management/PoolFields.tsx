import { Group, Input, NumberInput, SegmentedControl, SimpleGrid, Stack } from '@mantine/core'
import { workloadText } from '../../i18n/resource-management.ts'
import { plainResources, resourceProblem, type CpuKind, type PoolForm } from './pool-form.ts'

const text = workloadText.fields

const cpuKinds = (Object.keys(text.cpuKinds) as CpuKind[]).map((value) => ({
  value,
  label: text.cpuKinds[value],
}))

interface Props {
  form: PoolForm
  onChange: (form: PoolForm) => void
}

/** The resources of a pool. A share and a limit of the CPU exclude each other: one field holds either. */
export const PoolFields = ({ form, onChange }: Props) => (
  <Stack gap="sm">
    <div>
      <Input.Label component="div" id="cpu-kind">
        {text.cpu}
      </Input.Label>
      <Input.Description mb={6}>{text.cpuHelp[form.cpu_kind]}</Input.Description>
      <Group gap="xs" align="flex-start">
        <SegmentedControl
          aria-labelledby="cpu-kind"
          data={cpuKinds}
          value={form.cpu_kind}
          onChange={(value) => {
            onChange({ ...form, cpu_kind: value === 'cpu_limit' ? 'cpu_limit' : 'cpu_share' })
          }}
        />
        <NumberInput
          aria-label={text.labels[form.cpu_kind]}
          suffix=" %"
          w={120}
          allowDecimal={false}
          clampBehavior="none"
          value={form.cpu}
          error={form.cpu === '' ? undefined : resourceProblem(form.cpu_kind, form.cpu)}
          onChange={(cpu) => {
            onChange({ ...form, cpu })
          }}
        />
      </Group>
    </div>
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
      {plainResources.map((resource) => (
        <NumberInput
          key={resource}
          label={text.labels[resource]}
          description={text.help[resource]}
          allowDecimal={false}
          clampBehavior="none"
          value={form[resource]}
          error={resourceProblem(resource, form[resource])}
          onChange={(value) => {
            onChange({ ...form, [resource]: value })
          }}
        />
      ))}
    </SimpleGrid>
  </Stack>
)
