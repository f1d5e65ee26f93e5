import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from 'react-router'
import { Icon } from '../../components/display/Icon.tsx'
import { ReasonMenuItem } from '../../components/form/ReasonMenuItem.tsx'
import type { SnapshotAction } from '../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { paths } from '../../paths.ts'
import { whyNot } from './why-not.ts'

const actions = ['restore', 'copy', 'delete'] as const satisfies readonly SnapshotAction[]

interface Props {
  snapshot: Snapshot
  name: string
  project_name: string
  onAction: (action: SnapshotAction) => void
}

/** Every action on a snapshot of a list, always all of them. */
export const SnapshotMenu = ({ snapshot, name, project_name, onAction }: Props) => {
  const navigate = useNavigate()
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={snapshotsText.actions.menu(name)}
        >
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <ReasonMenuItem
            key={action}
            label={snapshotsText.actions[action]}
            destructive={action === 'delete'}
            reason={whyNot(action, snapshot)}
            onClick={() => {
              if (action === 'restore')
                void navigate(paths.restore({ project_name, snapshot_id: snapshot.id }))
              else onAction(action)
            }}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
