import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'

/** Which columns a person hid in a list; kept in this browser. */
export const useHiddenColumns = (list: string, byDefault: readonly string[] = []) => {
  const [keys, setKeys] = useLocalStorage<readonly string[]>({
    key: `columns.${list}`,
    defaultValue: byDefault,
    getInitialValueInEffect: false,
  })
  const hidden = useMemo<ReadonlySet<string>>(() => new Set(keys), [keys])
  const toggle = (key: string) => {
    setKeys(hidden.has(key) ? keys.filter((other) => other !== key) : [...keys, key])
  }
  return { hidden, toggle }
}
