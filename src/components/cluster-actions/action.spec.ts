import { describe, expect, it } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { menuActions, readAction, whyNot } from './action.ts'

const cluster = (fields: object = {}) =>
  showCluster.response.parse({
    cluster: { id: 'c', name: 'c', status: 'AVAILABLE', number_of_node: 6, ...fields },
  }).cluster

describe('the action of a link', () => {
  it('is one that the page offers', () => {
    expect(readAction('restart')).toBe('restart')
    expect(menuActions.map(readAction)).toEqual([...menuActions])
  })

  it.each([null, '', 'updateConfiguration', 'toString', 'Restart'])('is not %s', (text) => {
    expect(readAction(text)).toBeUndefined()
  })
})

describe('the reason against an action', () => {
  it('is absent when the action is possible', () => {
    expect(whyNot('restart', cluster())).toBeUndefined()
  })

  it('names the running task', () => {
    expect(whyNot('delete', cluster({ task_status: 'REBOOTING' }))).toContain('restarting')
  })

  it('says how many nodes must stay', () => {
    expect(whyNot('scaleIn', cluster({ number_of_node: 3 }))).toBe('At least 3 nodes must stay.')
  })
})
