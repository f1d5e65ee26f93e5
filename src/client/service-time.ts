let listener: ((time: number) => void) | undefined

/** Tells what time it is for the service (milliseconds since 1970), whenever it answers. */
export const onServiceTime = (listen: (time: number) => void): void => {
  listener = listen
}

/** Takes the `Date` header of an answer of the service. */
export const noteServiceTime = (header: string | null): void => {
  const time = Date.parse(header ?? '')
  if (Number.isFinite(time)) listener?.(time)
}
