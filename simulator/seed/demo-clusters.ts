import type { ClusterRow } from '../clusters/cluster-rows.ts'

/** One cluster of the demo: what matters about it, in words of its own. */
export interface DemoCluster {
  readonly name: string
  readonly node_type: string
  readonly nodes: number
  readonly version: string
  /** Last letter of the AZ. */
  readonly zone: string
  readonly age_days: number
  /** Percent: CPU at night, CPU on top by day, disk 30 days ago, disk today. */
  readonly load: readonly [base: number, swing: number, disk_then: number, disk_now: number]
  readonly tags: Readonly<Record<string, string>>
  readonly business_line?: 0 | 1
  readonly vpc?: 'shared'
  /** Has an EIP of the project. */
  readonly public?: true
  /** Snapshots are taken every night. */
  readonly backup?: true
  readonly more?: Partial<ClusterRow>
}

const production = { environment: 'production' } as const

/** Over every status, most flavors and versions. Names end as a person would end them. */
export const demoClusters: readonly DemoCluster[] = [
  {
    name: 'sales-reporting',
    node_type: 'dwsx2.4xlarge.m7n',
    nodes: 6,
    version: '9.1.0.227',
    zone: 'a',
    age_days: 412,
    load: [16, 52, 52, 58],
    tags: { ...production, team: 'sales', 'cost-center': '4100' },
    business_line: 1,
    public: true,
    backup: true,
  },
  {
    name: 'risk-scoring',
    node_type: 'dwsx2.8xlarge.m7n',
    nodes: 6,
    version: '9.1.0.227',
    zone: 'b',
    age_days: 655,
    load: [24, 50, 83, 93],
    tags: { ...production, team: 'risk' },
    business_line: 1,
    backup: true,
  },
  {
    name: 'iot-telemetry',
    node_type: 'dwsk2.2xlarge',
    nodes: 9,
    version: '9.1.0.211',
    zone: 'a',
    age_days: 233,
    load: [38, 34, 62, 78],
    tags: { ...production, team: 'devices', retention: '400-days' },
    business_line: 0,
    backup: true,
  },
  {
    name: 'customer-360',
    node_type: 'dwsx2.2xlarge.m7n',
    nodes: 3,
    version: '8.2.1.220',
    zone: 'a',
    age_days: 801,
    load: [12, 40, 41, 44],
    tags: { ...production, team: 'crm' },
    business_line: 1,
    backup: true,
    more: {
      parameter_group: {
        id: '',
        values: { max_connections: { cn: '1200' }, session_timeout: { cn: '1800', dn: '1800' } },
        applying_until: null,
        pending_reboot: true,
      },
    },
  },
  {
    name: 'finance-ledger',
    node_type: 'dwsx2.4xlarge.m7n',
    nodes: 6,
    version: '8.1.3.325',
    zone: 'c',
    age_days: 1043,
    load: [14, 44, 66, 68],
    tags: { ...production, team: 'finance', compliance: 'sox' },
    backup: true,
  },
  {
    name: 'clickstream',
    node_type: 'dwsx2.8xlarge.m7n',
    nodes: 12,
    version: '9.1.0.227',
    zone: 'a',
    age_days: 307,
    load: [28, 57, 55, 64],
    tags: { ...production, team: 'web' },
    business_line: 0,
    public: true,
    backup: true,
  },
  {
    name: 'fraud-detection',
    node_type: 'dwsk2.8xlarge',
    nodes: 9,
    version: '9.1.0.227',
    zone: 'b',
    age_days: 158,
    load: [30, 38, 60, 66],
    tags: { ...production, team: 'risk' },
    business_line: 1,
    more: { task_status: 'WAITING_REDISTRIBUTION' },
  },
  {
    name: 'hr-insights',
    node_type: 'dwsx2.xlarge.m7n',
    nodes: 3,
    version: '9.1.0.211',
    zone: 'b',
    age_days: 96,
    load: [5, 22, 18, 19],
    tags: { environment: 'production', team: 'people' },
    vpc: 'shared',
    more: { order_id: 'CS2507141032XK8PQ' },
  },
  {
    name: 'dev-sandbox',
    node_type: 'dwsx2.h1.2xlarge.4.c7',
    nodes: 1,
    version: '9.1.1.305',
    zone: 'a',
    age_days: 21,
    load: [3, 30, 9, 14],
    tags: { environment: 'development' },
    business_line: 0,
    vpc: 'shared',
  },
  {
    name: 'archive-2023',
    node_type: 'dws.d2.xlarge',
    nodes: 3,
    version: '8.1.3.325',
    zone: 'a',
    age_days: 1260,
    load: [2, 4, 71, 71],
    tags: { environment: 'archive' },
    vpc: 'shared',
    more: { status: 'FROZEN' },
  },
  {
    name: 'quarter-close',
    node_type: 'dwsx2.xlarge.m7n',
    nodes: 3,
    version: '9.1.0.211',
    zone: 'b',
    age_days: 188,
    load: [4, 8, 36, 36],
    tags: { environment: 'production', team: 'finance' },
    vpc: 'shared',
    more: { status: 'STOPPED' },
  },
  {
    name: 'logistics-tracking',
    node_type: 'dwsk2.xlarge',
    nodes: 3,
    version: '8.2.1.220',
    zone: 'c',
    age_days: 377,
    load: [18, 41, 48, 52],
    tags: { environment: 'staging', team: 'logistics' },
    business_line: 0,
  },
  {
    name: 'supply-chain-planning',
    node_type: 'dwsk2.12xlarge',
    nodes: 3,
    version: '9.1.0.227',
    zone: 'c',
    age_days: 0.22,
    load: [0, 0, 0, 0],
    tags: { environment: 'staging', team: 'logistics' },
    business_line: 0,
    more: {
      status: 'CREATE_FAILED',
      failed_reasons: {
        error_code: 'DWS.6000',
        error_msg:
          'Failed to create the cluster. ECS.0319: insufficient capacity of the flavor in the AZ.',
      },
    },
  },
  {
    name: 'marketing-attribution',
    node_type: 'dwsx2.2xlarge.m7n',
    nodes: 3,
    version: '9.1.0.227',
    zone: 'b',
    age_days: 0.004,
    load: [8, 20, 2, 2],
    tags: { ...production, team: 'marketing' },
    business_line: 1,
    more: { status: 'CREATING' },
  },
  {
    name: 'migration-rehearsal',
    node_type: 'dwsx2.xlarge.m7n',
    nodes: 3,
    version: '9.1.0.227',
    zone: 'a',
    age_days: 9,
    load: [5, 10, 20, 20],
    tags: { environment: 'test' },
    vpc: 'shared',
  },
]
