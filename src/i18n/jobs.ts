/** Words for the progress of a job that this page started. */
export const jobText = {
  running: 'Running',
  finished: 'Finished',
  failed: (title: string) => `${title}: failed`,
  stopped: 'Stopped',
  fix: 'What to do:',
  unseen: (error_code: string) =>
    `The progress of this job cannot be shown (${error_code}). The cluster shows its running task.`,
  dismiss: 'Dismiss',
}
