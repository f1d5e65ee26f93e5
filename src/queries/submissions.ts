import { ApiError } from '../client/api-error.ts'

/**
 * Names each submission of a form for the console server, which sends one of a name once. A new one has
 * a new name; the same input again has the old one while no answer has come: a second click, or a
 * person who tries again after the network broke, gets what the first has led to.
 */
export const submissions = () => {
  const unanswered = new Map<string, string>()
  return async <Answer>(input: unknown, send: (key: string) => Promise<Answer>) => {
    const content = JSON.stringify(input)
    const key = unanswered.get(content) ?? crypto.randomUUID()
    unanswered.set(content, key)
    try {
      const answer = await send(key)
      unanswered.delete(content)
      return answer
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 0)) unanswered.delete(content)
      throw error
    }
  }
}
