export const storagePoolsText = {
  title: 'DSS storage pools',
  catalogue: 'Catalogue',
  none: 'The project has no dedicated storage pool.',
  capacity: (terabytes: string, zone: string) => `${terabytes} TB in ${zone}`,
  status: {
    available: 'Available',
    deploying: 'Being deployed',
    extending: 'Being extended',
  } as Readonly<Record<string, string>>,
}
