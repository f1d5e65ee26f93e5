/**
 * Regions of the public cloud that have the service (wire.md §3.6): id, name, domain of the
 * endpoints. A region that is missing here goes into the file that ENDPOINTS names.
 */
const com = 'myhuaweicloud.com'
const cn = 'myhuaweicloud.cn'

export const regionEndpoints: readonly (readonly [id: string, name: string, domain: string])[] = [
  ['cn-north-1', 'CN North-Beijing1', com],
  ['cn-north-2', 'CN North-Beijing2', com],
  ['cn-north-4', 'CN North-Beijing4', com],
  ['cn-north-9', 'CN North-Ulanqab1', com],
  ['cn-north-11', 'CN North 11', com],
  ['cn-north-12', 'CN North 12', cn],
  ['cn-east-2', 'CN East-Shanghai2', com],
  ['cn-east-3', 'CN East-Shanghai1', com],
  ['cn-east-4', 'CN East 4', cn],
  ['cn-east-5', 'CN East-Qingdao', com],
  ['cn-south-1', 'CN South-Guangzhou', com],
  ['cn-south-4', 'CN South 4', cn],
  ['cn-southwest-2', 'CN Southwest-Guiyang1', com],
  ['cn-southwest-3', 'CN Southwest 3', com],
  ['ap-southeast-1', 'CN-Hong Kong', com],
  ['ap-southeast-2', 'AP-Bangkok', com],
  ['ap-southeast-3', 'AP-Singapore', com],
  ['ap-southeast-4', 'AP-Jakarta', cn],
  ['ap-southeast-5', 'AP-Manila', com],
  ['af-south-1', 'AF-Johannesburg', com],
  ['af-north-1', 'AF-Cairo', com],
  ['la-south-2', 'LA-Santiago', com],
  ['la-north-2', 'LA-Mexico City2', com],
  ['sa-brazil-1', 'LA-Sao Paulo1', com],
  ['na-mexico-1', 'LA-Mexico City1', com],
  ['tr-west-1', 'TR-Istanbul', cn],
  ['ru-moscow-1', 'RU-Moscow', com],
  ['ae-ad-1', 'AE-Abu Dhabi', com],
  ['my-kualalumpur-1', 'MY-Kuala Lumpur', com],
  ['me-east-1', 'ME-Riyadh', com],
  ['eu-west-101', 'EU-Dublin', 'myhuaweicloud.eu'],
]
