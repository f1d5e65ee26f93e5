import { ActionIcon, Menu } from '@mantine/core'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { Icon } from '../display/Icon.tsx'
import { ReasonMenuItem } from '../form/ReasonMenuItem.tsx'
import { menuActions, whyNot, type PageAction } from './action.ts'

/** Every action on a cluster, always all of them: what cannot be done now says why under its name. */
export const ActionMenu = (props: {
  cluster: ClusterDetail
  onAction: (action: PageAction) => void
}) => (
  <Menu position="bottom-end" width={280} withinPortal>
    <Menu.Target>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={clusterText.actions.more}
        title={clusterText.actions.more}
      >
        <Icon name="more" />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {menuActions.map((action) => (
        <ReasonMenuItem
          key={action}
          label={clusterText.actions[action]}
          destructive={action === 'delete'}
          reason={whyNot(action, props.cluster)}
          onClick={() => {
            props.onAction(action)
          }}
        />
      ))}
    </Menu.Dropdown>
  </Menu>
)
