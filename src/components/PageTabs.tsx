import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './PageTabs.module.css'

interface Props {
  /** Accessible name of the row of tabs. */
  label: string
  /** In order; `to` is the address of the page behind the tab. */
  tabs: readonly { key: string; title: string; to: string }[]
  /** Key of the page that is shown. */
  open: string
  /** The page itself. */
  children: ReactNode
}

/** Pages that belong together: each tab is a link to a page of its own, so the address says which is open. */
export const PageTabs = ({ label, tabs, open, children }: Props) => (
  <Tabs value={open}>
    <Tabs.List aria-label={label} className={classes.list} mb="md">
      {tabs.map(({ key, title, to }) => (
        <Tabs.Tab key={key} value={key} renderRoot={(props) => <Link {...props} to={to} />}>
          {title}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    <Tabs.Panel value={open}>{children}</Tabs.Panel>
  </Tabs>
)
