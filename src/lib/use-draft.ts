import { useCallback, useState } from 'react'

const read = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown
  } catch {
    return undefined
  }
}

/**
 * What a person typed into a form, kept in this tab over a reload or a visit elsewhere. `parse` decides
 * what is kept as well as what is read: it drops secrets, and answers undefined for anything that is
 * not a draft. A browser that refuses storage has no drafts, and nothing else changes.
 */
export const useDraft = <Draft>(name: string, parse: (value: unknown) => Draft | undefined) => {
  const key = `draft.${name}`
  const [restored, setRestored] = useState(() => parse(read(key)))
  const save = useCallback(
    (value: unknown) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(parse(value)))
      } catch {
        // Storage is full or forbidden: the form itself still holds everything.
      }
    },
    [key, parse],
  )
  const clear = useCallback(() => {
    setRestored(undefined)
    try {
      sessionStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  }, [key])
  return { restored, save, clear }
}
