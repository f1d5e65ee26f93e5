import { createContext, useContext } from 'react'
import type { Scope } from '../client/call.ts'

export type { Scope }

/** The region and project that the address bar names; the shell provides it to every page. */
export const ScopeContext = createContext<Scope | undefined>(undefined)

export const useScope = (): Scope => {
  const scope = useContext(ScopeContext)
  if (!scope) throw new Error('A page that asks the service must stand below the shell.')
  return scope
}
