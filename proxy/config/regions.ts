import type { Entry } from './entry.ts'

/**
 * The regions of the public clouds that have the service, as wire.md §3.6 and the region lists of the
 * vendors' own SDKs have them. A region that is missing here goes into console.config.json.
 */

const names: readonly (readonly [id: string, name: string])[] = [
  ['cn-north-1', 'CN North-Beijing1'],
  ['cn-north-2', 'CN North-Beijing2'],
  ['cn-north-4', 'CN North-Beijing4'],
  ['cn-north-9', 'CN North-Ulanqab1'],
  ['cn-north-11', 'CN North 11'],
  ['cn-north-12', 'CN North 12'],
  ['cn-east-2', 'CN East-Shanghai2'],
  ['cn-east-3', 'CN East-Shanghai1'],
  ['cn-east-4', 'CN East 4'],
  ['cn-east-5', 'CN East-Qingdao'],
  ['cn-south-1', 'CN South-Guangzhou'],
  ['cn-south-4', 'CN South 4'],
  ['cn-southwest-2', 'CN Southwest-Guiyang1'],
  ['cn-southwest-3', 'CN Southwest 3'],
  ['ap-southeast-1', 'CN-Hong Kong'],
  ['ap-southeast-2', 'AP-Bangkok'],
  ['ap-southeast-3', 'AP-Singapore'],
  ['ap-southeast-4', 'AP-Jakarta'],
  ['ap-southeast-5', 'AP-Manila'],
  ['af-south-1', 'AF-Johannesburg'],
  ['af-north-1', 'AF-Cairo'],
  ['la-south-2', 'LA-Santiago'],
  ['la-north-2', 'LA-Mexico City2'],
  ['sa-brazil-1', 'LA-Sao Paulo1'],
  ['na-mexico-1', 'LA-Mexico City1'],
  ['tr-west-1', 'TR-Istanbul'],
  ['ru-moscow-1', 'RU-Moscow'],
  ['ae-ad-1', 'AE-Abu Dhabi'],
  ['my-kualalumpur-1', 'MY-Kuala Lumpur'],
  ['me-east-1', 'ME-Riyadh'],
  ['eu-west-101', 'EU-Dublin'],
]

const com = 'myhuaweicloud.com'
const cn = 'myhuaweicloud.cn'
const eu = 'myhuaweicloud.eu'

/** Endpoints in another domain than the region's others. */
const elsewhere: Readonly<Record<string, Partial<Record<'dws' | 'smn', string>>>> = {
  'cn-south-4': { dws: cn },
  'cn-north-12': { dws: cn },
  'cn-east-4': { dws: cn },
  'tr-west-1': { dws: cn },
  'ap-southeast-4': { dws: cn },
  'cn-north-2': { smn: cn },
}

/** Regions with enterprise projects of their own: in the others one endpoint serves every region. */
const ownProjects = new Set(['eu-west-101', 'ru-moscow-1', 'my-kualalumpur-1'])

const huawei = names.map(([id, name]): Entry => {
  const domain = id === 'eu-west-101' ? eu : com
  const at = (service: string, other = domain) => `https://${service}.${id}.${other}`
  return {
    id,
    name,
    // The European site has accounts of its own; the others share theirs, whatever the domain.
    cloud: domain === eu ? eu : 'huaweicloud',
    iam: at('iam'),
    dws: at('dws', elsewhere[id]?.dws),
    vpc: at('vpc'),
    smn: at('smn', elsewhere[id]?.smn),
    eps: ownProjects.has(id) ? at('eps') : `https://eps.${com}`,
  }
})

/** It lists no endpoint for enterprise projects, so that forms take their ids as text. */
const openTelekom = (
  [
    ['eu-de', 'Germany'],
    ['eu-nl', 'Netherlands'],
  ] as const
).map(([id, country]): Entry => {
  const at = (service: string) => `https://${service}.${id}.otc.t-systems.com`
  return {
    id,
    name: `Open Telekom Cloud ${country}`,
    cloud: 'open-telekom-cloud',
    iam: at('iam'),
    dws: at('dws'),
    vpc: at('vpc'),
    smn: at('smn'),
  }
})

export const publicRegions: readonly Entry[] = [...huawei, ...openTelekom]
