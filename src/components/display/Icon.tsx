/** Outlines on a 16 × 16 grid. An icon stands for one noun or verb, always the same. */
const outlines = {
  overview: 'M2 9h4v5H2zM6 2h4v12H6zM10 6h4v8h-4z',
  clusters:
    'M3 4c0-1.1 2.2-2 5-2s5 .9 5 2-2.2 2-5 2-5-.9-5-2zM3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  alarms: 'M8 2l6.5 11.5h-13zM8 6.5V10M8 11.8v.2',
  events: 'M2 3.5h12M2 8h12M2 12.5h8',
  snapshots: 'M2 5h3l1.5-2h3L11 5h3v8H2zM8 11.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  parameters: 'M2 4h7M12 4h2M2 8h2M7 8h7M2 12h7M12 12h2M9 2.5v3M4 6.5v3M9 10.5v3',
  tags: 'M2 2h6l6 6-6 6-6-6zM5 5v.1',
  quotas: 'M2.5 12a6 6 0 1111 0M8 11l2.5-4',
  catalogue: 'M3 2h10v12H3zM6 5h4M6 8h4M6 11h4',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  upload: 'M8 10.5V2.5M4.5 6L8 2.5 11.5 6M3 13.5h10',
  edit: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2z',
  copy: 'M6 5h7v9H6zM3 11V2h7',
  check: 'M3 8.5l3.2 3.2L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM10.6 10.6L14 14',
  refresh: 'M13.5 8a5.5 5.5 0 11-1.6-3.9M13.5 2v3h-3',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  user: 'M8 8a3 3 0 100-6 3 3 0 000 6zM2.5 14c.6-2.6 2.8-4 5.5-4s4.9 1.4 5.5 4',
  sun: 'M8 11a3 3 0 100-6 3 3 0 000 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 10A6 6 0 016 3a6 6 0 107 7z',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  menu: 'M2 4h12M2 8h12M2 12h12',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  undo: 'M5 3L2 6l3 3M2 6h7a4 4 0 010 8H6',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5V11M8 5v.1',
} as const

export type IconName = keyof typeof outlines

export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d={outlines[name]} />
  </svg>
)
