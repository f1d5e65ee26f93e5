import { snapshotsText } from '../../i18n/snapshots.ts'
import { formatNumber } from '../../lib/format.ts'
import { formatGb } from '../../lib/size.ts'
import classes from './ChartFrame.module.css'
import type { BucketUnit, SizeBucket } from './size-buckets.ts'

const text = snapshotsText.chart

const sum = (buckets: readonly SizeBucket[]): Pick<SizeBucket, 'full' | 'increment' | 'amount'> =>
  buckets.reduce(
    (all, { full, increment, amount }) => ({
      full: all.full + full,
      increment: all.increment + increment,
      amount: all.amount + amount,
    }),
    { full: 0, increment: 0, amount: 0 },
  )

const Cells = ({ of }: { of: Pick<SizeBucket, 'full' | 'increment' | 'amount'> }) => (
  <>
    <td>{formatNumber(of.amount)}</td>
    <td>{formatGb(of.full)}</td>
    <td>{formatGb(of.increment)}</td>
    <td>{formatGb(of.full + of.increment)}</td>
  </>
)

/** The numbers of the chart, newest first, in GB, with their sums. */
export const SizeTable = (props: { unit: BucketUnit; buckets: readonly SizeBucket[] }) => (
  <table className={classes.table} aria-label={text.label[props.unit]}>
    <thead>
      <tr>
        <th scope="col">{text.unit[props.unit]}</th>
        <th scope="col">{text.amount}</th>
        <th scope="col">{text.inGb(text.full)}</th>
        <th scope="col">{text.inGb(text.increment)}</th>
        <th scope="col">{text.inGb(text.total)}</th>
      </tr>
    </thead>
    <tbody>
      {props.buckets.toReversed().map((bucket) => (
        <tr key={bucket.start}>
          <th scope="row">{bucket.start}</th>
          <Cells of={bucket} />
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{text.total}</th>
        <Cells of={sum(props.buckets)} />
      </tr>
    </tfoot>
  </table>
)
