import { ActionIcon, Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { CopyButton } from '../../../components/display/CopyButton.tsx'
import { Icon } from '../../../components/display/Icon.tsx'
import { restartText } from '../../../components/parameters/restart-column.tsx'
import { ValueText } from '../../../components/parameters/ValueText.tsx'
import { common } from '../../../i18n/common.ts'
import { parametersText } from '../../../i18n/parameters.ts'
import { rowsOf, type Change } from './change.ts'
import classes from '../Parameters.module.css'

const text = parametersText.review

/** What the service said against one parameter. */
export interface Rejection {
  name: string
  text: string
}

interface Props {
  opened: boolean
  changes: readonly Change[]
  rejection: Rejection | undefined
  /** Method and path. */
  request: string
  /** Why nothing can be applied now. */
  blocked: string | undefined
  onUndo: (change: Change) => void
  onDiscard: () => void
  onApply: () => void
  onClose: () => void
}

const Difference = ({
  changes,
  rejection,
  onUndo,
}: Pick<Props, 'changes' | 'rejection' | 'onUndo'>) => (
  <div className={classes.scroll} tabIndex={0} role="group" aria-label={text.table}>
    <table className={classes.diff} aria-label={text.table}>
      <thead>
        <tr>
          {Object.entries(text.columns).map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const side = parametersText.sides[change.type]
          return (
            <tr key={`${change.name} ${change.type}`}>
              <td>
                <code className={classes.name}>{change.name}</code>
                {rejection?.name === change.name && (
                  <span className={classes.rejected} role="alert">
                    {parametersText.rejected} {rejection.text}
                  </span>
                )}
              </td>
              <td>{side}</td>
              <td className={classes.from}>
                <code>
                  <ValueText value={change.from} />
                </code>
              </td>
              <td className={classes.to}>
                <code>
                  <ValueText value={change.to} />
                </code>
              </td>
              <td>{restartText(change.restart_required)}</td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={text.undo(change.name, side)}
                  title={text.undo(change.name, side)}
                  onClick={() => {
                    onUndo(change)
                  }}
                >
                  <Icon name="undo" size={14} />
                </ActionIcon>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

/** The differences, old to new, and the exact request that would apply them. */
export const ReviewDialog = (props: Props) => {
  const { changes, request, blocked } = props
  const body = JSON.stringify({ configurations: rowsOf(changes) }, null, 2)
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={text.title}
      size="xl"
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm">
        <Difference {...props} />
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {text.request}
          </Text>
          <CopyButton value={`${request}\n\n${body}`} what={text.request} />
        </Group>
        <pre className={classes.request} tabIndex={0} aria-label={text.request} role="group">
          {`${request}\n\n${body}`}
        </pre>
        {blocked && (
          <Alert color="yellow" variant="light">
            {blocked}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={props.onDiscard}>
            {parametersText.tray.discard}
          </Button>
          <Button variant="default" data-autofocus onClick={props.onClose}>
            {common.close}
          </Button>
          <Button disabled={blocked !== undefined} onClick={props.onApply}>
            {text.apply}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
