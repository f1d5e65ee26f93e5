import { count } from './count.ts'

export const parameterFilesText = {
  export: {
    menu: 'Export values',
    all: 'Every parameter',
    modified: 'Only those modified',
    item: (form: string, extent: string) => `${form}: ${extent}`,
    json: 'JSON',
    csv: 'CSV',
  },
  import: {
    button: 'Import file',
    drop: 'Drop the file: its values are compared first, nothing is sent.',
    failed: (file: string) => `${file} cannot be used`,
    dismiss: 'Dismiss',
  },
  compare: 'Compare clusters',
  faults: {
    unreadable: 'The browser cannot read the file.',
    tooLarge: 'The file is larger than 1 MB. All parameters of a cluster take about 100 kB.',
    notJson: (line: number | undefined) =>
      line === undefined ? 'The file is not valid JSON.' : `Line ${line} is not valid JSON.`,
    otherFormat: (format: string) =>
      `This is not a file of parameters: its field format does not say ${format}.`,
    otherVersion: (found: string, known: number) =>
      `The field schema_version says ${found}; this console reads version ${known}.`,
    field: (place: string, message: string) => `Field ${place || 'at the top'}: ${message}.`,
    quotes: (line: number) => `Line ${line}: a quote is not closed, or stands in the wrong place.`,
    headings: (missing: readonly string[]) =>
      `The first line must name the columns name, type and value; missing: ${missing.join(', ')}.`,
    cells: (line: number, found: number, expected: number) =>
      `Line ${line}: ${count(found, 'cell', 'cells')}, where the first line has ${expected}.`,
    noName: (line: number) => `Line ${line}: the name is empty.`,
    side: (line: number, found: string) => `Line ${line}: the type is cn or dn, not “${found}”.`,
    twice: (name: string, side: string) => `${name} has two values for ${side}.`,
    nothing: 'The file holds no values.',
  },
  plan: {
    label: 'Plan',
    title: (source: string) => `Plan: ${source}`,
    defaults: 'defaults of this cluster',
    like: (cluster: string) => `values of ${cluster}`,
    noGroup: (cluster: string) => `The service lists no editable parameter group of ${cluster}.`,
    explanation: 'Nothing is sent: choose what to stage, then review and apply it.',
    untouched: (n: number) =>
      `${count(n, 'parameter', 'parameters')} of this cluster ${n === 1 ? 'is' : 'are'} not in the plan and ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}.`,
    nothingToDo: 'Every value that can be set is in effect already.',
    search: 'Name',
    close: 'Close the plan',
    stage: (n: number) => (n === 0 ? 'Stage changes' : `Stage ${count(n, 'change', 'changes')}`),
    noneChosen: 'Choose at least one change.',
    classes: 'Classes',
    every: (n: number) => `All ${n}`,
    class: {
      changed: 'Changed',
      unknown: 'Unknown here',
      readonly: 'Read-only',
      misfit: 'Out of range',
      unit: 'Other unit',
      equal: 'Equal',
    },
    counted: (title: string, n: number) => `${title} ${n}`,
    restart: 'Needs a restart',
    why: {
      unknown: 'This cluster has no such value.',
      readonly: 'The service sets it.',
    },
    range: (range: string) => `Range: ${range}.`,
    units: (there: string, here: string) =>
      `In ${there || 'no unit'} there, in ${here || 'no unit'} here: convert it by hand.`,
    columns: {
      parameter: 'Parameter',
      side: 'On',
      now: 'Now',
      new: 'New',
      class: 'Class',
      restart: 'Restart',
    },
    row: (name: string, side: string) => `${name} on ${side}`,
  },
  previous: {
    label: 'Applied changes',
    text: (n: number) =>
      `${count(n, 'value', 'values')} applied from this browser tab; the previous ${n === 1 ? 'one is' : 'ones are'} kept.`,
    stage: 'Stage the previous values',
    forget: 'Forget them',
  },
}
