import type { ReactNode } from 'react'
import { alarmTabsText, backupTabsText, eventTabsText } from '../../i18n/chapter-tabs.ts'
import { PageTabs } from './PageTabs.tsx'

interface Props<Page extends string> {
  open: Page
  /** Address of each page in the region that is shown. */
  links: Readonly<Record<Page, string>>
  children: ReactNode
}

const tabsOf = <Page extends string>(
  pages: readonly Page[],
  text: Record<Page | 'label', string>,
) =>
  function ChapterTabs({ open, links, children }: Props<Page>) {
    return (
      <PageTabs
        label={text.label}
        tabs={pages.map((key) => ({ key, title: text[key], to: links[key] }))}
        open={open}
      >
        {children}
      </PageTabs>
    )
  }

/** The tabs of the pages about alarms of all clusters. */
export const AlarmTabs = tabsOf(['alarms', 'subscriptions', 'coverage'] as const, alarmTabsText)
/** The tabs of the pages about events of all clusters. */
export const EventTabs = tabsOf(['events', 'subscriptions'] as const, eventTabsText)
/** The tabs of the pages about backups of all clusters. */
export const BackupTabs = tabsOf(['snapshots', 'board'] as const, backupTabsText)
