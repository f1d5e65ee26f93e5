/** Words about the dumps of audit logs. A result that is not here is shown as it came. */
export const auditLogsText = {
  intro:
    'Each record is one dump of the audit log to OBS. Where and how often logs are dumped is set in the security settings of the cluster, which this API does not reach.',
  list: 'Audit log dumps',
  placeholder: 'Reason, bucket, path or date',
  columns: {
    result: 'Result',
    begin: 'From',
    end: 'To',
    executed: 'Executed',
    failed_reason: 'Failure cause',
    path: 'OBS path',
    bucket: 'Bucket',
    prefix: 'Prefix',
  },
  results: {
    FAIL: 'Failed',
    RUNNING: 'Running',
    SUCCESS: 'Dumped',
  } as Readonly<Record<string, string>>,
  pathName: 'OBS path',
  filters: {
    result: 'Result',
    anyResult: 'Any result',
    from: 'First day (UTC)',
    to: 'Last day (UTC)',
  },
  failed: (count: number, total: number) => `${count} of ${total} dumps failed`,
  lost: (count: number) =>
    count === 1 ? 'This part of the log is not in OBS.' : 'These parts of the log are not in OBS.',
  none: 'No audit log was dumped',
  noneText:
    'The cluster dumps its audit log to OBS once this is switched on in its security settings; the records of the dumps are then listed here.',
}
