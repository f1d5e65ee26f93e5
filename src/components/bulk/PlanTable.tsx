import type { Cluster } from '../../contract/clusters.ts'
import { DataTable, type Column } from '../list/DataTable.tsx'
import classes from './Bulk.module.css'

interface Props<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

/** What would be sent for each cluster, in a low frame that scrolls. */
export const PlanTable = <Row extends { cluster: Cluster }>(props: Props<Row>) => (
  <div className={classes.plan}>
    <DataTable {...props} rowKey={({ cluster }) => cluster.id} />
  </div>
)
