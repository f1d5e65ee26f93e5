/** A domain name of a cluster: id is `<cluster id> <type>`. */
export interface DomainNameRow {
  readonly id: string
  readonly cluster_id: string
  readonly name: string
  readonly type: 'public' | 'private'
  /** Seconds. */
  readonly ttl: number
}

/** A load balancer; bound while a cluster names it in `elb_id`. */
export interface ElbRow {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Empty: it cannot be bound, for want of an address. */
  readonly vip_address: string
  readonly vpc_id: string
  readonly subnet_id: string
  /** Internal: dedicated; External: shared. */
  readonly type: 'Internal' | 'External'
}

export interface VpcRow {
  readonly id: string
  readonly name: string
  readonly cidr: string
}

export interface SubnetRow {
  readonly id: string
  readonly name: string
  readonly cidr: string
  readonly gateway_ip: string
  readonly vpc_id: string
  readonly availability_zone: string
}

export interface SecurityGroupRow {
  readonly id: string
  readonly name: string
  readonly vpc_id: string
}

/** Bound while a cluster names it in `eip_id`. */
export interface PublicIpRow {
  readonly id: string
  readonly public_ip_address: string
  readonly bandwidth_size: number
  /** Assigned by DWS with a cluster, and released with it. */
  readonly auto_assigned: boolean
}
