import { lazy, useMemo, type ComponentType } from 'react'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { formatSize } from '../../lib/size.ts'
import { ChartFrame, ChartLoadFailed } from './ChartFrame.tsx'
import { sizeBuckets, type SizedSnapshot } from './size-buckets.ts'
import type { SizeBarsProps } from './SizeBars.tsx'
import classes from './SizeChart.module.css'
import { SizeTable } from './SizeTable.tsx'

const text = snapshotsText.chart
const height = 168

const SizeBars = lazy((): Promise<{ default: ComponentType<SizeBarsProps> }> =>
  import('./SizeBars.tsx').then(
    (module) => ({ default: module.SizeBars }),
    () => ({ default: ChartLoadFailed }),
  ),
)

const sizeOf = (snapshots: readonly SizedSnapshot[], kind?: SizedSnapshot['kind']) =>
  formatSize(snapshots.reduce((sum, row) => sum + (!kind || row.kind === kind ? row.size : 0), 0))

/** How much the snapshots hold, by the time at which they started: full ones and increments. */
export const SizeChart = ({ snapshots }: { snapshots: readonly SizedSnapshot[] }) => {
  const { unit, buckets } = useMemo(() => sizeBuckets(snapshots), [snapshots])
  const total = sizeOf(snapshots)
  return (
    <div className={classes.chart}>
      <ChartFrame
        height={height}
        caption={text.label[unit]}
        summary={text.summary(snapshots.length, total)}
        legend={
          <>
            <span className={classes.legend}>
              {text.total} <span className={classes.sum}>{total}</span>
            </span>
            {(['full', 'increment'] as const).map((kind) => (
              <span key={kind} className={classes.legend}>
                <svg className={classes.swatch} viewBox="0 0 10 10" aria-hidden>
                  <rect width="10" height="10" fill={`var(--size-${kind})`} />
                </svg>
                {text[kind]} <span className={classes.sum}>{sizeOf(snapshots, kind)}</span>
              </span>
            ))}
          </>
        }
        chart={
          buckets.length > 0 ? (
            <SizeBars {...{ buckets, height }} />
          ) : (
            <div className={classes.empty} style={{ height }}>
              {text.empty}
            </div>
          )
        }
        table={<SizeTable {...{ unit, buckets }} />}
      />
    </div>
  )
}
