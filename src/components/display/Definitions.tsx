import { Group, Title } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'
import { missing } from '../../lib/format.ts'
import classes from './Definitions.module.css'

export interface Definition {
  label: string
  value: ReactNode
  /** Text to copy, where the value is worth copying. */
  copy?: string | null | undefined
}

interface Props {
  title: string
  items: readonly Definition[]
  /** What can be changed here: buttons under the values. */
  actions?: ReactNode
}

/** A group of labels and values under a heading. Values are text of the service: never a link. */
export const Definitions = (props: Props) => (
  <section className={classes.group} aria-label={props.title}>
    <Title order={2} size="h3" mb={8}>
      {props.title}
    </Title>
    <dl className={classes.grid}>
      {props.items.map(({ label, value, copy }) => (
        <Fragment key={label}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>
            <span>
              {value === null || value === undefined || value === '' || value === false
                ? missing
                : value}
            </span>
            {copy && <CopyButton value={copy} what={label} />}
          </dd>
        </Fragment>
      ))}
    </dl>
    {props.actions && (
      <Group gap="xs" mt="sm">
        {props.actions}
      </Group>
    )}
  </section>
)
