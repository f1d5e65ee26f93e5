import { parametersText } from '../../i18n/parameters.ts'
import type { Column } from '../list/DataTable.tsx'

/** Whether a change takes effect only after a restart, in words. */
export const restartText = (restart_required: boolean): string =>
  restart_required ? parametersText.restartRequired : parametersText.noRestart

export const RestartText = ({ restart_required }: { restart_required: boolean }) =>
  restart_required ? <strong>{restartText(true)}</strong> : restartText(false)

/** The column that tells so of each parameter; those that need a restart sort first. */
export const restartColumn: Column<{ restart_required?: boolean | null | undefined }> = {
  key: 'restart',
  title: parametersText.columns.restart,
  value: ({ restart_required }) => (restart_required ? 0 : 1),
  text: ({ restart_required }) => restartText(restart_required === true),
  cell: ({ restart_required }) => <RestartText restart_required={restart_required === true} />,
}
