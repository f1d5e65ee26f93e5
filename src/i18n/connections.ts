const addresses = {
  elb: 'Load balancer',
  domain: 'Private domain name',
  cns: 'All CNs',
  ip: 'Private IP address',
  public_domain: 'Public domain name',
  public_ip: 'Public IP address',
}

/** Words of the tab that shows how clients reach a cluster. */
export const connectionText = {
  private: 'Private network',
  public: 'Public network',
  elb: 'Load balancer',
  host: 'Domain name',
  ip: 'IP address',
  port: 'Port',
  ttl: 'TTL',
  seconds: (ttl: number) => `${ttl} s`,
  status: 'DNS status',
  statuses: { ACTIVE: 'Active' } as Readonly<Record<string, string>>,
  eip: 'EIP',
  bandwidth: 'Bandwidth',
  mbits: (bandwidth: number) => `${bandwidth} Mbit/s`,
  noPublic: 'None is bound. Nothing on the internet can reach the cluster.',
  publicByElb: 'None is bound. The internet reaches the cluster through its load balancer only.',
  noElb: 'None is bound. Each client connects to the CN whose address it has.',
  noElbStandalone: 'A standalone data warehouse has one node: there is nothing to balance.',
  ttlUnknown: (error_code: string) =>
    `The region does not tell the endpoints (${error_code}). Hosts come from the cluster’s details; the TTL of domain names is unknown.`,
  notReachable: {
    title: 'No endpoints',
    text: 'The service gives this cluster no address in its present state.',
  },
  elbNone: 'ELB',
  elbName: 'Name',
  elbAddress: 'Private address',
  elbPublic: 'Public address',
  elbId: 'ELB id',
  vpc: 'VPC',

  actions: {
    createDomain: 'Create domain name',
    editDomain: 'Modify domain name',
    deleteDomain: 'Delete domain name',
    bindEip: 'Bind EIP',
    unbindEip: 'Unbind EIP',
    bindElb: 'Bind ELB',
    unbindElb: 'Unbind ELB',
  },
  needsEip: 'A public domain name needs an EIP. Bind one first.',
  eipUnnamed:
    'The service does not say which EIP has this address. It can be unbound in the EIP console.',
  privateStays: 'The service deletes public domain names only. A private one can be modified.',
  noDomain: 'There is no domain name to delete.',

  notes: {
    label: 'Weak points of the connections',
    one_cn: (cns: number) => ({
      title: `Each client depends on one of ${cns} CNs`,
      text: 'Without a load balancer a client talks to the CN whose address it has. If that CN fails, the client fails, and the other CNs idle.',
    }),
    no_elb: {
      title: 'No load balancer',
      text: 'If the cluster has several CNs, each client depends on the one whose address it has.',
    },
    default_port: (ip: string) => ({
      title: `${ip} answers the internet on the default port 8000`,
      text: 'Scanners try this port first. Let the security group admit known addresses only, or unbind the EIP; the port itself is fixed when a cluster is created.',
    }),
    no_domain: {
      title: 'Clients know the cluster by its address',
      text: 'When the address changes, every client has to be changed. A domain name stays.',
    },
    no_public_domain: (ip: string) => ({
      title: `Clients on the internet know the cluster as ${ip}`,
      text: 'Another EIP means changing every client. A public domain name stays.',
    }),
  },

  strings: {
    title: 'Connection strings',
    address: 'Address',
    addressOf: (kind: keyof typeof addresses, hosts: readonly string[]) =>
      `${addresses[kind]}: ${hosts.length === 1 ? hosts.join() : `${hosts.length} addresses`}`,
    database: 'Database',
    user: 'User',
    formats: {
      jdbc: 'JDBC, PostgreSQL driver or gsjdbc4.jar',
      jdbc_gaussdb: 'JDBC, gsjdbc200.jar',
      gsql: 'gsql',
      psql: 'psql',
      odbc: 'ODBC connection string',
      odbc_ini: 'ODBC data source, odbc.ini',
      python: 'Python, psycopg2',
      go: 'Go, pgx',
    },
    firstOnly: 'Takes one address: the first CN.',
    password:
      'No string holds a password: the client asks for it, or reads it from the environment variable PGPASSWORD.',
    encryption:
      'Drivers of PostgreSQL can sign in only if the parameter password_encryption_type is 0 or 1 when the user’s password is set.',
    parameters: 'Show parameters',
  },

  domain: {
    create: { private: 'Create private domain name', public: 'Create public domain name' },
    edit: { private: 'Modify private domain name', public: 'Modify public domain name' },
    name: 'Name',
    nameHelp: (zone: string | undefined) =>
      zone
        ? `4 to 63 letters, digits and hyphens, a letter first. Clients use it with .${zone}.`
        : '4 to 63 letters, digits and hyphens, a letter first. The service adds its zone.',
    ttl: 'TTL in seconds',
    ttlHelp: 'How long DNS servers may remember the address: 300 to 2147483647.',
    ttlGuessed: 'How long DNS servers may remember the address. The present value is unknown.',
    created: 'Domain name created',
    edited: 'Domain name modified',
    deleted: 'Domain name deleted',
    createImpact: ['Clients can use the name as soon as DNS knows it.'],
    renameImpact: (host: string) => [
      `Clients that connect to ${host} no longer find the cluster.`,
      'DNS servers may remember the old name until its TTL has passed.',
    ],
    sameName: ['Clients are not affected while the name stays.'],
    deleteTitle: 'Delete public domain name',
    deleteImpact: (host: string, ip: string | undefined) => [
      `Clients that connect to ${host} no longer find the cluster.`,
      ip ? `They can still use the address ${ip}.` : 'They can still use the public address.',
    ],
  },

  bindEip: {
    title: 'Bind an EIP',
    eip: 'EIP',
    help: 'The cluster gets this address on the internet.',
    done: 'EIP bound',
    impact: (port: number) => [
      `Anyone whom the security group admits can reach port ${port} from the internet.`,
      'Present connections are not affected.',
    ],
  },
  unbindEip: {
    title: (ip: string) => `Unbind ${ip}`,
    done: 'EIP unbound',
    impact: (ip: string, host: string | undefined) => [
      `Clients on the internet that use ${ip} lose the cluster at once.`,
      ...(host ? [`The public domain name ${host} is released, and its clients lose it too.`] : []),
      'Clients inside the VPC are not affected.',
      'The EIP stays in the project and is billed until it is released there.',
    ],
  },

  bindElb: {
    title: 'Bind a load balancer',
    choose: 'Load balancers that can be bound',
    types: { Internal: 'Dedicated', External: 'Shared' } as Readonly<Record<string, string>>,
    vpc: (vpc_id: string) => `VPC ${vpc_id}`,
    noAddress: 'It has no private address, so binding it fails (DWS.0114).',
    otherVpc: 'It is in another VPC than the cluster.',
    none: {
      title: 'No load balancer can be bound',
      text: 'A dedicated one of type TCP with a private address, in the VPC of the cluster and not in use, would be listed here. Create one in ELB.',
    },
    done: 'Binding accepted',
    job: (name: string) => `Binding the load balancer ${name}`,
    impact: [
      'Clients can use its address, and their connections spread over all CNs.',
      'Present connections and addresses stay.',
      'No other operation on the cluster is possible until it is bound.',
    ],
  },
  unbindElb: {
    title: (name: string) => `Unbind ${name}`,
    done: 'Unbinding accepted',
    job: (name: string) => `Unbinding the load balancer ${name}`,
    impact: (address: string) => [
      `Clients that connect to ${address} lose the cluster.`,
      'Clients that use a domain name or the address of a CN are not affected.',
      'No other operation on the cluster is possible until it is unbound.',
    ],
  },
}
