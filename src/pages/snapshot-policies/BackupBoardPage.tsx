export const BackupBoardPage = () => null
