import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadDraft, saveDraft } from './draft.ts'

const empty = { staged: {}, awaiting_restart: [], previous: {} }

class MemoryStorage {
  readonly rows = new Map<string, string>()
  getItem(key: string) {
    return this.rows.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.rows.set(key, value)
  }
  removeItem(key: string) {
    this.rows.delete(key)
  }
}

describe('the draft of a cluster', () => {
  let storage: MemoryStorage
  beforeEach(() => {
    storage = new MemoryStorage()
    vi.stubGlobal('sessionStorage', storage)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('comes back, for its own cluster only', () => {
    const draft = {
      staged: { work_mem: { cn: '64' } },
      awaiting_restart: ['max_pool_size'],
      previous: { work_mem: { dn: '32' } },
    }
    saveDraft('a', draft)
    expect(loadDraft('a')).toEqual(draft)
    expect(loadDraft('b')).toEqual(empty)
  })

  it('leaves nothing behind when it is empty', () => {
    saveDraft('a', { ...empty, previous: { work_mem: { dn: '64' } } })
    expect(storage.rows.size).toBe(1)
    saveDraft('a', empty)
    expect(storage.rows.size).toBe(0)
  })

  it.each(['{', 'null', '{"staged":{"work_mem":{"cn":1}},"awaiting_restart":[],"previous":{}}'])(
    'ignores what it cannot read: %s',
    (stored) => {
      storage.setItem('parameters-draft:a', stored)
      expect(loadDraft('a')).toEqual(empty)
    },
  )

  it('works without storage', () => {
    vi.stubGlobal('sessionStorage', undefined)
    saveDraft('a', { ...empty, awaiting_restart: ['work_mem'] })
    expect(loadDraft('a')).toEqual(empty)
  })
})
