import { PageHeader } from '../../components/page/PageHeader.tsx'
import { overviewText } from '../../i18n/overview.ts'
import { AlarmsPanel } from './AlarmsPanel.tsx'
import { AttentionPanel } from './AttentionPanel.tsx'
import { EventsPanel } from './EventsPanel.tsx'
import classes from './Overview.module.css'
import { QuotasPanel } from './QuotasPanel.tsx'
import { StatusPanel } from './StatusPanel.tsx'
import { StoragePoolsPanel } from './StoragePoolsPanel.tsx'
import { TasksPanel } from './TasksPanel.tsx'

/** The state of the project at a glance. Panels ask for themselves: one that fails leaves the others. */
export const OverviewPage = () => (
  <>
    <PageHeader title={overviewText.title} />
    <div className={classes.grid}>
      <AttentionPanel />
      <StatusPanel />
      <TasksPanel />
      <AlarmsPanel />
      <QuotasPanel />
      <EventsPanel />
      <StoragePoolsPanel />
    </div>
  </>
)
