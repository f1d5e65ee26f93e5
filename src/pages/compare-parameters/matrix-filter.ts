import type { Cell, MatrixRow } from './matrix.ts'

/** The filters by their names in the URL; without `all`, rows without a difference are left out. */
export const toggles = ['all', 'modified', 'differ', 'restart'] as const
export type Toggle = (typeof toggles)[number]

const some = (
  { cells }: MatrixRow,
  holds: (cell: Extract<Cell, { kind: 'value' }>) => boolean,
): boolean => [...cells.values()].some((cell) => cell.kind === 'value' && holds(cell))

const passes: Record<Exclude<Toggle, 'all'>, (row: MatrixRow) => boolean> = {
  modified: (row) => some(row, ({ modified }) => modified),
  differ: (row) => some(row, ({ sides_differ }) => sides_differ),
  restart: ({ restart_required }) => restart_required,
}

export const filterMatrix = (
  rows: readonly MatrixRow[],
  { q, on }: { q: string; on: (toggle: Toggle) => boolean },
): MatrixRow[] => {
  const sought = q.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (row.parameter.name.toLowerCase().includes(sought) ||
        row.parameter.description?.toLowerCase().includes(sought) === true) &&
      (row.differs || on('all')) &&
      (['modified', 'differ', 'restart'] as const).every(
        (toggle) => !on(toggle) || passes[toggle](row),
      ),
  )
}
