import { ActionIcon, Menu } from '@mantine/core'
import { common } from '../../i18n/common.ts'
import { saveFile } from '../../lib/save-file.ts'
import { tableCsv, tableJson } from '../../lib/table-file.ts'
import type { Column } from './DataTable.tsx'
import { Icon } from '../display/Icon.tsx'

interface Props<Row> {
  /** Name of the file, without its ending. */
  name: string
  /** Filtered and sorted, as they are on screen. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

/** The rows and columns on screen as a file. */
export const ExportMenu = <Row,>({ name, rows, columns }: Props<Row>) => {
  const shown = columns.filter(({ value, text }) => value ?? text)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={common.export} title={common.export}>
          <Icon name="download" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            saveFile(`${name}.csv`, 'text/csv', tableCsv(rows, shown))
          }}
        >
          {common.exportCsv}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            saveFile(`${name}.json`, 'application/json', tableJson(rows, shown))
          }}
        >
          {common.exportJson}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
