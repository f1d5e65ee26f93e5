import { INT, bool, choice, fixed, int, text } from './parameter-kinds.ts'

/** Other switches of the kernel. */
export const functionControl = [
  text(
    'behavior_compat_options',
    '',
    'Switches that keep the behaviour of earlier versions, separated by commas.',
  ),
  int(
    'checkpoint_segments',
    [1, 2_147_483_646],
    64,
    'How many log segments fill up before a checkpoint starts.',
  ),
  bool('enable_view_update', 'off', 'Allows INSERT, UPDATE and DELETE on simple views.', {
    restart: true,
  }),
  bool(
    'enable_dynamic_workload',
    'on',
    'Lets the workload manager admit statements by their estimated memory.',
  ),
  bool(
    'enable_kill_query',
    'off',
    'Ends the running statements of a user who is dropped with CASCADE.',
  ),
  bool(
    'enable_stateless_pooler_reuse',
    'off',
    'Shares pooled connections between sessions without regard to their state.',
    { restart: true },
  ),
  int('extra_float_digits', [-15, 3], 0, 'Digits added to the output of floating-point numbers.'),
  int('job_queue_processes', [0, 1000], 10, 'How many scheduled jobs may run at the same time.', {
    restart: true,
  }),
  int(
    'lockwait_timeout',
    [0, INT],
    1_200_000,
    'How long a statement waits for a lock before it fails.',
    { unit: 'ms' },
  ),
  int('max_files_per_node', [-1, INT], 50_000, 'Files that one statement may open on a node.'),
  int(
    'max_prepared_transactions',
    [0, 536_870_911],
    [800, 5000],
    'Two-phase transactions that may be prepared at once.',
    { restart: true },
  ),
  int(
    'max_query_retry_times',
    [0, 20],
    6,
    'How often a statement is tried again after an error that may pass.',
  ),
  bool(
    'max_process_memory_auto_adjust',
    'on',
    'Adapts the memory of the processes after a switchover.',
  ),
  choice(
    'object_mtime_record_mode',
    ['default', 'none', 'disable_acl', 'disable_truncate', 'disable_partition'],
    'default',
    'Which changes move the modification time of a table.',
  ),
  bool(
    'view_independent',
    'off',
    'Lets a table be dropped or changed although views depend on it.',
  ),
  bool(
    'enable_generate_plan_hash',
    'on',
    'Computes a fingerprint of each plan, to tell when it changes.',
  ),
  int(
    'turbo_engine_version',
    [0, 3],
    0,
    'Version of the turbo engine for column-store tables; 0 leaves it off.',
  ),
  text(
    'syscache_clean_policy',
    '0.8,0.3,64',
    'When the cache of the catalog is cleaned, how much of it, and the size in MB that is spared.',
  ),
  choice(
    'spill_compression',
    ['none', 'lz4', 'zstd'],
    'lz4',
    'Compression of what statements write to disk when memory runs short.',
  ),
  int(
    'hudi_sync_max_commits',
    [-1, INT],
    -1,
    'Commits that one synchronization of a Hudi table takes; -1 does not limit.',
  ),
  bool('enable_hstore_binlog_table', 'off', 'Allows HStore tables with a binlog.'),
  int('binlog_consume_timeout', [0, 86_400], 3600, 'How long a binlog waits for its consumer.', {
    unit: 's',
  }),
  int(
    'cu_preload_max_distance',
    [0, 1024],
    20,
    'How many column units are read ahead of the scan.',
  ),
  int('cu_preload_count', [0, 10_000], 600, 'How many column units may be read ahead in total.'),
  choice(
    'fine_dr_consistency_check_mode',
    ['none', 'check', 'repair'],
    'none',
    'What fine-grained disaster recovery does about differences.',
  ),
  text('hint_option', '', 'Extensions of plan hints, separated by commas.'),
  fixed('server_version', 'string', '9.2.4', 'Version of the database as clients see it.'),
  fixed('server_version_num', 'integer', '90204', 'Version of the database as a number.'),
]
