import { setTimeout as sleep } from 'node:timers/promises'

/** Whether anybody answers at an address, and with success. */
export const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** Waits until an address answers with success. */
export const answering = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(url)) return
    await sleep(50)
  }
  throw new Error(`${url} does not answer`)
}
