/** Somebody's browser, as far as the console server can tell: the page's headers, and the cookie. */
export const person = (origin: string) => {
  let cookie = ''
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const reply = await fetch(origin + path, {
      method,
      headers: {
        'x-dws-console': '1',
        'sec-fetch-site': 'same-origin',
        'sec-fetch-dest': 'empty',
        ...(method !== 'GET' && { origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const [set] = reply.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    return reply
  }
  return { send }
}
