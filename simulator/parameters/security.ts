import { INT, bool, int, text } from './parameter-kinds.ts'

/** Auditing, passwords, sessions and time-outs. */
export const security = [
  bool('audit_enabled', 'on', 'Turns the audit of the database on or off.'),
  int(
    'audit_space_limit',
    [1024, 1_073_741_824],
    1_048_576,
    'Disk space that audit files may take on an instance.',
    { unit: 'KB' },
  ),
  int(
    'ddl_lock_timeout',
    [0, INT],
    0,
    'How long a DDL statement waits for its lock; 0 follows lockwait_timeout.',
    { unit: 'ms' },
  ),
  text(
    'deadlock_timeout',
    '1s',
    'How long a session waits for a lock before the database looks for a deadlock.',
  ),
  int(
    'failed_login_attempts',
    [0, 1000],
    10,
    'Wrong passwords after which an account is locked; 0 never locks.',
  ),
  int(
    'update_lockwait_timeout',
    [0, INT],
    120_000,
    'How long concurrent updates of one row wait for each other.',
    { unit: 'ms' },
  ),
  int('password_effect_time', [0, 999], 90, 'Days that a password stays valid; 0 sets no end.', {
    unit: 'd',
  }),
  int(
    'password_encryption_type',
    [0, 2],
    2,
    'How passwords are stored: 0 MD5, 1 SHA-256 and MD5, 2 SHA-256.',
  ),
  int('password_lock_time', [0, 365], 1, 'Days after which a locked account opens by itself.', {
    unit: 'd',
  }),
  int(
    'password_notify_time',
    [0, 999],
    7,
    'Days before the end of a password at which its user is told.',
    { unit: 'd' },
  ),
  int('password_policy', [0, 1], 1, 'Whether passwords must follow the rules of complexity.'),
  int(
    'password_reuse_max',
    [0, 1000],
    0,
    'How many new passwords must come before an old one may return.',
  ),
  int('password_reuse_time', [0, 3650], 60, 'Days before an old password may return.', {
    unit: 'd',
  }),
  int('plog_merge_age', [0, INT], 3000, 'How often log messages of statements are merged.', {
    unit: 'ms',
  }),
  int('random_function_version', [0, 1], 0, 'Which generator random() uses.'),
  text('security_enable_options', '', 'Exceptions from security mode, separated by commas.'),
  int(
    'session_timeout',
    [0, 86_400],
    600,
    'How long a session may be idle before it is closed; 0 never closes it.',
    { unit: 's' },
  ),
  text('ssl_ciphers', 'ALL', 'Ciphers that encrypted connections may use.', { restart: true }),
  int('statement_timeout', [0, INT], 0, 'How long a statement may run; 0 does not limit.', {
    unit: 'ms',
  }),
  text('timezone', 'UTC', 'Time zone in which times are shown and read.'),
]
