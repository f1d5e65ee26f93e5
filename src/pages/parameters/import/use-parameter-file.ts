import { useState } from 'react'
import type { SetValue } from './parameter-set.ts'
import { readParameterFile } from './read-parameter-file.ts'

/** The file that was chosen last: what it holds, or why it cannot be used. */
export const useParameterFile = () => {
  const [file, setFile] = useState<
    { name: string } & ({ values: SetValue[] } | { fault: string })
  >()
  return {
    file,
    read: async (chosen: File) => {
      setFile({ name: chosen.name, ...(await readParameterFile(chosen)) })
    },
    close: () => {
      setFile(undefined)
    },
  }
}
