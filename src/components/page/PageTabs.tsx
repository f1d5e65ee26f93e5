import { Tabs } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
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
export const PageTabs = ({ label, tabs, open, children }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  // Where the tabs are wider than the screen, the open one is in sight.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (list.current && tab)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2
  }, [open])
  return (
    <Tabs value={open}>
      <Tabs.List ref={list} aria-label={label} className={classes.list} mb="md">
        {tabs.map(({ key, title, to }) => (
          <Tabs.Tab key={key} value={key} renderRoot={(props) => <Link {...props} to={to} />}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open}>{children}</Tabs.Panel>
    </Tabs>
  )
}
