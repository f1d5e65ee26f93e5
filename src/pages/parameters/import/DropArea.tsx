import { useState, type DragEvent, type ReactNode } from 'react'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import classes from './DropArea.module.css'

interface Props {
  onFile: (file: File) => void
  children: ReactNode
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes a file that is dropped anywhere on it; the button beside does the same for the keyboard. */
export const DropArea = ({ onFile, children }: Props) => {
  const [over, setOver] = useState(false)
  return (
    <div
      className={classes.area}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      {children}
      {over && <div className={classes.hint}>{parameterFilesText.import.drop}</div>}
    </div>
  )
}
