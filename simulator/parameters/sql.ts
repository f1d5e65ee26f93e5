import { bool, choice, int, list, text } from './parameter-kinds.ts'

/** A way of reading or joining that the planner may use. */
const method = (name: string, value: 'on' | 'off', what: string) =>
  bool(name, value, `Lets the planner use ${what}.`)

/** The planner, and how SQL is understood. */
export const sql = [
  bool(
    'agg_redistribute_enhancement',
    'off',
    'Chooses by statistics on which column an aggregation redistributes.',
  ),
  int(
    'best_agg_plan',
    [0, 3],
    0,
    'Forces one of the plans for a distributed aggregation; 0 leaves the choice to the planner.',
  ),
  int('cost_model_version', [0, 4], 4, 'Version of the cost model of the planner.'),
  int(
    'default_statistics_target',
    [-100, 10_000],
    100,
    'Detail of statistics; a negative number is a share of the rows in percent.',
  ),
  bool('enable_codegen', 'on', 'Compiles expressions to machine code while a statement runs.'),
  bool(
    'enable_constraint_optimization',
    'on',
    'Uses informational constraints of foreign tables for better plans.',
  ),
  bool('enable_extrapolation_stats', 'off', 'Extends old statistics of dates to newer values.'),
  int(
    'hashjoin_spill_strategy',
    [0, 6],
    0,
    'What a hash join does when its table does not fit into memory.',
  ),
  int(
    'max_streams_per_query',
    [-1, 10_000],
    -1,
    'Streams that the plan of one statement may have; -1 does not limit.',
  ),
  choice(
    'qrw_inlist2join_optmode',
    ['disable', 'cost_base', 'rule_base'],
    'disable',
    'Whether long IN lists are rewritten to joins.',
  ),
  int(
    'query_dop',
    [-64, 64],
    (size) => (size.ram_gb >= 64 ? 0 : 1),
    'Threads of one operator; 0 adapts them to the load, a negative number limits that.',
  ),
  list(
    'rewrite_rule',
    [
      'none',
      'lazyagg',
      'magicset',
      'uniquecheck',
      'disablerep',
      'projection_pushdown',
      'or_conversion',
      'plain_lazyagg',
      'subquery_qual_pull_up',
    ],
    'magicset;or_conversion;projection_pushdown;plain_lazyagg;subquery_qual_pull_up',
    'Rules by which statements are rewritten before they are planned.',
  ),
  method('enable_bitmapscan', 'on', 'bitmap scans'),
  method('enable_hashagg', 'on', 'hash aggregation'),
  method('enable_hashjoin', 'on', 'hash joins'),
  method('enable_indexscan', 'on', 'index scans'),
  method('enable_indexonlyscan', 'on', 'scans of an index alone'),
  method('enable_mergejoin', 'off', 'merge joins'),
  method('enable_nestloop', 'off', 'nested loops where another join is possible'),
  method('enable_seqscan', 'on', 'sequential scans where another scan is possible'),
  method('enable_tidscan', 'on', 'scans by row address'),
  method('enable_vector_engine', 'on', 'the vectorized engine'),
  method('enable_broadcast', 'on', 'plans that send a whole table to every DN'),
  choice('skew_option', ['off', 'normal', 'lazy'], 'normal', 'How plans deal with skewed data.'),
  choice(
    'explain_perf_mode',
    ['normal', 'pretty', 'summary', 'run'],
    'pretty',
    'Layout of EXPLAIN.',
  ),
  text(
    'datestyle',
    'ISO,MDY',
    'How dates are shown, and the order in which day and month are read.',
  ),
  choice(
    'full_group_by_mode',
    ['nullpadding', 'notpadding'],
    'notpadding',
    'What a column outside GROUP BY returns when full grouping is off.',
  ),
]
