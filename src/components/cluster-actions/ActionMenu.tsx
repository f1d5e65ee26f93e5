import { ActionIcon, Menu, Text } from '@mantine/core'
import { useId } from 'react'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { Icon } from '../Icon.tsx'
import { menuActions, whyNot, type PageAction } from './action.ts'
import classes from './ActionMenu.module.css'

const Item = (props: { action: PageAction; reason: string | undefined; onClick: () => void }) => {
  const { action, reason } = props
  const id = useId()
  return (
    <Menu.Item
      aria-labelledby={`${id}-label`}
      aria-describedby={reason && `${id}-reason`}
      aria-disabled={!!reason}
      className={classes.item}
      closeMenuOnClick={!reason}
      {...(action === 'delete' && !reason && { color: 'red' })}
      onClick={() => {
        if (!reason) props.onClick()
      }}
    >
      <span id={`${id}-label`}>{clusterText.actions[action]}</span>
      {reason && (
        <Text id={`${id}-reason`} size="xs" className={classes.reason}>
          {reason}
        </Text>
      )}
    </Menu.Item>
  )
}

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
        <Item
          key={action}
          action={action}
          reason={whyNot(action, props.cluster)}
          onClick={() => {
            props.onAction(action)
          }}
        />
      ))}
    </Menu.Dropdown>
  </Menu>
)
