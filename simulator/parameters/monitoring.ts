import { INT, bool, choice, int, list, text } from './parameter-kinds.ts'

/** Resource tracking, workload, statistics and the automatic cleaner. */
export const monitoring = [
  bool('autoanalyze', 'on', 'Lets the database collect missing statistics when a plan is made.'),
  bool('autovacuum', 'on', 'Starts the automatic cleaner of dead rows.'),
  choice(
    'autovacuum_mode',
    ['analyze', 'vacuum', 'mix', 'none'],
    'mix',
    'What the automatic cleaner does: statistics, vacuum, both or nothing.',
  ),
  int(
    'autovacuum_max_workers',
    [0, 128],
    6,
    'How many automatic cleaners may run at the same time.',
  ),
  int(
    'autovacuum_max_workers_hstore',
    [0, 128],
    3,
    'How many of the automatic cleaners may serve HStore tables.',
  ),
  int(
    'autovacuum_naptime',
    [1, 2_147_483],
    60,
    'Pause between two rounds of the automatic cleaner.',
    { unit: 's' },
  ),
  int(
    'autovacuum_vacuum_cost_delay',
    [-1, 100],
    2,
    'How long the automatic cleaner sleeps once it has used up its I/O allowance.',
    { unit: 'ms' },
  ),
  bool('enable_resource_record', 'on', 'Archives the resources that finished statements used.'),
  bool('enable_resource_track', 'on', 'Watches the resources of running statements.'),
  bool(
    'enable_track_record_subsql',
    'on',
    'Records the statements inside functions and procedures too.',
  ),
  bool(
    'enable_user_metric_persistent',
    'on',
    'Keeps the history of the resources that users took.',
  ),
  int(
    'instr_unique_sql_count',
    [0, INT],
    0,
    'How many normalized statements are counted; 0 counts none.',
  ),
  int(
    'max_active_statements',
    [-1, INT],
    60,
    'Statements that run at once on a CN; further ones queue. -1 and 0 do not limit.',
  ),
  int(
    'resource_track_cost',
    [-1, INT],
    0,
    'Lowest estimated cost of a statement to be watched; -1 watches none.',
  ),
  int('resource_track_duration', [0, INT], 60, 'Shortest run of a statement to be archived.', {
    unit: 's',
  }),
  choice(
    'resource_track_level',
    ['none', 'query', 'perf', 'operator'],
    'query',
    'How deep statements are watched.',
  ),
  int(
    'space_once_adjust_num',
    [0, INT],
    300,
    'Files after which the space that a user has taken is booked.',
  ),
  text('log_timezone', 'UTC', 'Time zone of the times in the server log.'),
  int('topsql_retention_time', [0, 3650], 30, 'Days for which archived statements are kept.', {
    unit: 'd',
  }),
  bool('track_counts', 'on', 'Counts the changes of tables, which the automatic cleaner needs.'),
  int(
    'user_metric_retention_time',
    [0, 3650],
    7,
    'Days for which the resources of users are kept.',
    { unit: 'd' },
  ),
  bool(
    'wlm_memory_feedback_adjust',
    'on',
    'Corrects estimates of memory by what statements really took.',
  ),
  int(
    'analyze_predicate_column_threshold',
    [0, 10_000],
    10,
    'Number of columns above which statistics cover only those that predicates use.',
  ),
  bool(
    'enable_concurrency_scaling',
    'off',
    'Moves waiting statements to an elastic virtual warehouse.',
  ),
  int(
    'concurrency_scaling_max_idle_time',
    [0, 60],
    5,
    'How long an elastic virtual warehouse may be idle before it goes.',
    { unit: 'min' },
  ),
  int(
    'concurrency_scaling_limit_per_main_vw',
    [0, 32],
    5,
    'Elastic virtual warehouses that one main virtual warehouse may have.',
  ),
  int(
    'concurrency_scaling_max_vw_active_statements',
    [0, 1_000_000],
    60,
    'Statements that run at once on an elastic virtual warehouse.',
  ),
  int(
    'concurrency_scaling_max_waiting_statements',
    [0, 1_000_000],
    10,
    'Waiting statements at which an elastic virtual warehouse is started.',
  ),
  list(
    'logging_module',
    ['optimizer', 'executor', 'storage', 'pooler', 'stream'],
    '',
    'Modules of the kernel that write debug messages to the server log.',
  ),
]
