/** The host of an endpoint. Some answers add a port; an IPv6 address may stand in brackets. */
export const hostOf = (endpoint: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(endpoint)?.[1] ?? endpoint.replace(/^([^:]+):\d+$/, '$1')

/** Whether an endpoint is named by an address, IPv4 or IPv6, and not by a domain name. */
export const isAddress = (endpoint: string): boolean => {
  const host = hostOf(endpoint)
  return host.includes(':') || /^\d+(\.\d+){3}$/.test(host)
}
