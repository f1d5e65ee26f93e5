import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { publicRegions } from './regions.ts'

const all = publicRegions.map(({ id }) => id)
const choice = { regions: [], public: all }
const own = {
  id: 'private-1',
  name: 'Ours',
  iam: 'https://iam.example',
  dws: 'https://dws.example',
}

describe('the public regions', () => {
  const catalogue = buildCatalogue(undefined, choice)
  const hostsOf = (id: string) =>
    Object.values(catalogue.get(id)?.origins ?? {}).map((origin) => new URL(origin).host)

  test('are those of the reference and of the Open Telekom Cloud, none of them a simulator', () => {
    expect([...catalogue.keys()].sort()).toEqual(
      `cn-north-1 cn-north-2 cn-north-4 cn-north-9 cn-north-11 cn-north-12 cn-east-2 cn-east-3
      cn-east-4 cn-east-5 cn-south-1 cn-south-4 cn-southwest-2 cn-southwest-3 ap-southeast-1
      ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 af-south-1 af-north-1 la-south-2
      la-north-2 sa-brazil-1 na-mexico-1 tr-west-1 ru-moscow-1 ae-ad-1 my-kualalumpur-1 me-east-1
      eu-west-101 eu-de eu-nl`
        .split(/\s+/)
        .sort(),
    )
    expect([...catalogue.values()].some(({ simulator }) => simulator)).toBe(false)
  })

  test('have their endpoints under their id, and one endpoint for enterprise projects', () => {
    expect(hostsOf('cn-north-4').sort()).toEqual([
      'dws.cn-north-4.myhuaweicloud.com',
      'eps.myhuaweicloud.com',
      'iam.cn-north-4.myhuaweicloud.com',
      'smn.cn-north-4.myhuaweicloud.com',
      'vpc.cn-north-4.myhuaweicloud.com',
    ])
  })

  test.each(['cn-south-4', 'cn-north-12', 'cn-east-4', 'tr-west-1', 'ap-southeast-4'])(
    '%s has DWS alone in the domain .cn',
    (id) => {
      const hosts = hostsOf(id)
      expect(hosts.filter((host) => host.endsWith('.cn'))).toEqual([`dws.${id}.myhuaweicloud.cn`])
      expect(hosts).toContain(`iam.${id}.myhuaweicloud.com`)
    },
  )

  test('eu-west-101 has everything in the domain .eu', () => {
    expect(hostsOf('eu-west-101').sort()).toEqual(
      ['dws', 'eps', 'iam', 'smn', 'vpc'].map((name) => `${name}.eu-west-101.myhuaweicloud.eu`),
    )
  })

  test('two more have enterprise projects of their own, and one has SMN in .cn', () => {
    expect(hostsOf('ru-moscow-1')).toContain('eps.ru-moscow-1.myhuaweicloud.com')
    expect(hostsOf('my-kualalumpur-1')).toContain('eps.my-kualalumpur-1.myhuaweicloud.com')
    expect(hostsOf('cn-north-2')).toContain('smn.cn-north-2.myhuaweicloud.cn')
  })

  test.each(['eu-de', 'eu-nl'])('%s has no endpoint for enterprise projects', (id) => {
    expect(hostsOf(id).sort()).toEqual(
      ['dws', 'iam', 'smn', 'vpc'].map((name) => `${name}.${id}.otc.t-systems.com`),
    )
  })

  test('share accounts within their cloud alone', () => {
    const cloudOf = (id: string) => catalogue.get(id)?.cloud
    expect(cloudOf('tr-west-1')).toBe(cloudOf('cn-north-4'))
    expect(cloudOf('eu-nl')).toBe(cloudOf('eu-de'))
    expect(new Set(['cn-north-4', 'eu-west-101', 'eu-de'].map(cloudOf)).size).toBe(3)
  })
})

describe('the catalogue', () => {
  test('begins with two regions of the simulator while it runs', () => {
    const regions = [...buildCatalogue('http://127.0.0.1:8090', choice).values()]
    expect(regions.slice(0, 2).map(({ id }) => id)).toEqual(['sim-north-1', 'sim-east-1'])
    const simulated = regions.filter(({ simulator }) => simulator)
    expect(new Set(simulated.flatMap(({ origins }) => Object.values(origins)))).toEqual(
      new Set(['http://127.0.0.1:8090']),
    )
  })

  test('has the operator’s regions before the public ones, and in their place', () => {
    const ours = { ...own, id: 'cn-north-4' }
    const catalogue = buildCatalogue('http://127.0.0.1:8090', { ...choice, regions: [own, ours] })
    expect([...catalogue.keys()].slice(2, 4)).toEqual(['private-1', 'cn-north-4'])
    expect(catalogue.size).toBe(2 + 1 + all.length)
    const replaced = { origins: { iam: own.iam, dws: own.dws }, cloud: own.iam }
    expect(catalogue.get('cn-north-4')).toMatchObject(replaced)
  })

  test('has the chosen public regions alone', () => {
    const ids = (chosen: string[]) => [
      ...buildCatalogue(undefined, { regions: [own], public: chosen }).keys(),
    ]
    expect(ids([])).toEqual(['private-1'])
    expect(ids(['eu-de'])).toEqual(['private-1', 'eu-de'])
  })
})
