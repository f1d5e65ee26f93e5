import { Button, FileButton, Group, Menu } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'react-router'
import { Icon } from '../../../components/display/Icon.tsx'
import type { Parameter } from '../../../contract/parameters.ts'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { useServiceNow } from '../../../lib/use-now.ts'
import { csvOf, jsonOf, type ParameterFile } from './parameter-file.ts'
import type { Extent } from './parameter-set.ts'

const text = parameterFilesText

interface Props {
  cluster: ParameterFile['cluster']
  parameters: readonly Parameter[]
  comparePath: string
  onImport: (file: File) => void
}

const forms = ['json', 'csv'] as const
const extents = ['all', 'modified'] as const satisfies readonly Extent[]

/** The values of a cluster as a file, a file as a plan, and the way to the comparison. */
export const FileActions = ({ cluster, parameters, comparePath, onImport }: Props) => {
  const now = useServiceNow()
  const reset = useRef<() => void>(null)
  const save = (form: (typeof forms)[number], extent: Extent) => {
    const name = `parameters-${cluster.name}.${form}`
    if (form === 'json')
      saveFile(name, 'application/json', jsonOf(cluster, parameters, extent, new Date(now)))
    else saveFile(name, 'text/csv', csvOf(parameters, extent))
  }
  return (
    <Group gap="xs" justify="flex-end">
      <FileButton
        accept=".json,.csv,application/json,text/csv"
        resetRef={reset}
        onChange={(file) => {
          if (file) onImport(file)
          // The same file can be chosen again once it is mended.
          reset.current?.()
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<Icon name="upload" size={14} />}
          >
            {text.import.button}
          </Button>
        )}
      </FileButton>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<Icon name="download" size={14} />}>
            {text.export.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {forms.flatMap((form) =>
            extents.map((extent) => (
              <Menu.Item
                key={`${form} ${extent}`}
                onClick={() => {
                  save(form, extent)
                }}
              >
                {text.export.item(text.export[form], text.export[extent])}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} to={comparePath} variant="default" size="xs">
        {text.compare}
      </Button>
    </Group>
  )
}
