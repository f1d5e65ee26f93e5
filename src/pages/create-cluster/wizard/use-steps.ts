import { useEffect, useRef, useState } from 'react'

const focusable =
  'input:checked, input:not(:disabled):not([type=hidden]), textarea, button:not(:disabled)'

/** Puts the focus on the control of a field, or on the one that matters of a group. */
const focusField = (path: string) => {
  const holder = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  const target = holder?.matches('input, textarea, button')
    ? holder
    : holder?.querySelector<HTMLElement>(focusable)
  target?.focus()
}

/** Which step is open. Opening one moves the focus to its heading, or to a field of it. */
export const useSteps = () => {
  const [open, setOpen] = useState<{ step: number; path?: string | undefined }>({ step: 0 })
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(open)
  useEffect(() => {
    if (opened.current === open) return
    opened.current = open
    if (open.path) focusField(open.path)
    else heading.current?.focus()
  }, [open])
  return {
    step: open.step,
    heading,
    /** A new object each time: opening the open step again moves the focus all the same. */
    openStep: (step: number, path?: string) => {
      setOpen({ step, path })
    },
  }
}
