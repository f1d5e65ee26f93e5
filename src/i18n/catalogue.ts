/** Words of what a region offers. A value that is not here is shown as it came. */
export const catalogueText = {
  title: 'Catalogue',
  flavors: 'Flavors',
  flavorsText: 'The size of a node, and what each AZ still has of it.',
  list: 'Flavors and AZs',
  placeholder: 'Name, size or version',
  none: 'No flavors',
  noneText: 'This region offers no flavor, so no cluster can be created.',
  create: 'Create cluster',
  fit: 'How many fit the quotas',
  columns: {
    name: 'Name',
    type: 'Type',
    vcpus: 'vCPUs',
    ram: 'Memory',
    storage: 'Storage per node',
    version: 'Newest version',
  },
  closed: 'out of service',
  filters: {
    type: 'Warehouse type',
    anyType: 'Any type',
    zone: 'Availability',
    anyZone: 'Any availability',
    somewhere: 'Available somewhere',
    nowhere: 'Available nowhere',
    in: (zone: string) => `Available in ${zone}`,
  },
  details: {
    id: 'Flavor id',
    type: 'Type',
    size: 'Size',
    storage: 'Storage per node',
    step: 'Storage step',
    versions: 'Versions',
    version: (version: string, role: string, cns: string) =>
      [version, role.toLowerCase(), cns].filter(Boolean).join(', '),
    cns: (min: number, max: number) => (min === max ? `${min} CN` : `${min} to ${max} CNs`),
    zone: (zone: string) => `In ${zone}`,
    attributes: 'Attributes',
    quotas: 'Quotas',
    fit: 'How many clusters of it fit',
    sizeOf: (vcpus: string, ram: string) => `${vcpus} vCPUs, ${ram} GB of memory`,
  },
  zones: {
    title: 'AZs',
    none: 'The service named no AZ.',
    offers: (available: number, all: number) => `${available} of ${all} flavors available`,
    status: { available: 'Available', unavailable: 'Out of service' } as Readonly<
      Record<string, string>
    >,
  },
}
