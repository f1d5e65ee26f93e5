/** Words of the question before a page with something unfinished is left. */
export const leaveText = {
  unsaved: {
    title: 'Leave without saving?',
    text: 'Your changes are not saved and would be lost.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
  run: {
    title: 'The run is not finished',
    text: 'If you leave, requests that are under way end by themselves, those that wait are not sent, and this result is lost.',
    stay: 'Stay',
    leave: 'Stop and leave',
  },
}
