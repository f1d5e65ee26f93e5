/** Words about quotas. A type that is not here is shown as it came. */
export const quotasText = {
  title: 'Quotas',
  more: 'All quotas',
  none: 'The service named no quotas.',
  types: {
    instances: 'Clusters',
    core: 'vCPUs',
    ram: 'Memory',
    disk: 'Disks',
    disk_capacity: 'Disk capacity',
  } as Readonly<Record<string, string>>,
  used: (used: string, quota: string, unit: string) => `${used} of ${quota}${unit}`,
  unlimited: (used: string, unit: string) => `${used}${unit}, unlimited`,
  percent: (percent: number) => `${percent} % used`,
  nearlyFull: 'Nearly used up',
  full: 'Used up',
}
