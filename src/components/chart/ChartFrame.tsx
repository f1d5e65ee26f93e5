import { Button, Skeleton, Text } from '@mantine/core'
import { Suspense, useState, type ReactNode } from 'react'
import { chartText } from '../../i18n/chart.ts'
import { common } from '../../i18n/common.ts'
import classes from './ChartFrame.module.css'

interface Props {
  /** What the colours mean, with the sums. */
  legend: ReactNode
  /** What the chart shows, in a sentence: its name for who does not see it. */
  summary: string
  /** Name of the table. */
  caption: string
  /** A component that loads by itself, so that recharts comes when a chart is shown. */
  chart: ReactNode
  /** The same numbers. */
  table: ReactNode
  height: number
}

/** Stands for a chart whose code could not be had: the numbers still can. */
export const ChartLoadFailed = () => (
  <Text size="sm" role="status">
    {chartText.loadFailed}
  </Text>
)

/** A chart, or the table of its numbers, at a choice. */
export const ChartFrame = ({ legend, summary, caption, chart, table, height }: Props) => {
  const [asTable, setAsTable] = useState(false)
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        {legend}
        <Button
          className={classes.toggle ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setAsTable(!asTable)
          }}
        >
          {asTable ? chartText.showChart : chartText.showTable}
        </Button>
      </div>
      {asTable ? (
        <div
          className={classes.scroll}
          style={{ maxHeight: height }}
          tabIndex={0}
          role="group"
          aria-label={caption}
        >
          {table}
        </div>
      ) : (
        <Suspense fallback={<Skeleton height={height} role="status" aria-label={common.loading} />}>
          <div role="img" aria-label={summary} className={classes.drawing}>
            {chart}
          </div>
        </Suspense>
      )}
    </div>
  )
}
