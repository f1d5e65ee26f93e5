export const AuditLogsTab = () => null
