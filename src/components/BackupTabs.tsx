import type { ReactNode } from 'react'
import { backupTabsText as text } from '../i18n/backup-tabs.ts'
import { PageTabs } from './PageTabs.tsx'

const pages = ['snapshots', 'board'] as const
type BackupPage = (typeof pages)[number]

interface Props {
  open: BackupPage
  /** Address of each page in the region that is shown. */
  links: Readonly<Record<BackupPage, string>>
  children: ReactNode
}

/** The tabs of the pages about backups of all clusters. */
export const BackupTabs = ({ open, links, children }: Props) => (
  <PageTabs
    label={text.label}
    tabs={pages.map((key) => ({ key, title: text[key], to: links[key] }))}
    open={open}
  >
    {children}
  </PageTabs>
)
