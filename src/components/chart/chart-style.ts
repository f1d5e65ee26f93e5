/** What all charts share: grey axes, and a tooltip in the colours of the page. */
export const chartTick = { fontSize: 12, fill: 'var(--chart-text)' }

export const chartTooltip = {
  padding: '6px 10px',
  fontSize: 12,
  borderRadius: 6,
  background: 'var(--chart-tooltip)',
  borderColor: 'var(--chart-grid)',
}
