import { Anchor, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import frame from '../../components/page/panel.module.css'
import classes from './Overview.module.css'

interface Props {
  id: string
  title: string
  /** Where there is more of it. */
  more?: { to: string; text: string }
  wide?: boolean
  children: ReactNode
}

/** A part of the overview with a title of its own. */
export const Panel = ({ id, title, more, wide, children }: Props) => (
  <section className={frame.panel} data-wide={wide || undefined} aria-labelledby={id}>
    <div className={classes.head}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {more && (
        <Anchor component={Link} to={more.to} size="sm">
          {more.text}
        </Anchor>
      )}
    </div>
    {children}
  </section>
)
