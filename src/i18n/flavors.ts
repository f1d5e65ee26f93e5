/** Words about flavors. A value that is not here is shown as it came. */
export const flavorsText = {
  types: {
    dws: 'Cluster',
    hybrid: 'Standalone',
    stream: 'Stream',
  } as Readonly<Record<string, string>>,
  gigabytes: (size: string) => `${size} GB`,
  range: (min: string, max: string) => `${min}–${max} GB`,
  /** What an AZ has of a flavor. */
  states: {
    normal: 'Available',
    sellout: 'Sold out',
    abandon: 'Withdrawn',
    missing: 'Not offered',
  } as Readonly<Record<string, string>>,
}
