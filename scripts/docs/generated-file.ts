/** A file of docs/ that is written by a program and committed. */
export interface GeneratedFile {
  /** Where it is. */
  readonly file: string
  /** What it should hold. */
  readonly text: string
  /** Leaves out what may lag behind, so that a check does not insist on it. */
  readonly settled?: (text: string) => string
}
