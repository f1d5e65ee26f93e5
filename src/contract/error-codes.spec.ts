import { expect, test } from 'vitest'
import { errorCodes } from './error-codes.ts'
import { fixFor } from './error-fixes.ts'

/** Table 8.2 of the reference: which DWS codes come with which status. */
const table: Record<number, string> = {
  400: `5001 5002 5003 5004 5005 5006 5010 5011 5012 5013 5014 5015 5016 5017 5018 5027 5033 5034
    5037 5038 5039 5045 5046 5047 5048 5051 5052 5053 5054 5056 5057 5059 5060 5061 5062 5063 5064
    5065 5070 5071 5078 5079 5080 5081 5082 5083 5084 5086 5087 5089 5091 5093 5095 5096 5097 5098
    5104 5106 5107 5111 5130 5133 5135 5144 5145 5146 5147 5148 5149 5165 5166 5167 5168 5169 5170
    5171 5172 5173 5174 5175 5176 5177 5178 5179 5180 5181 5182 5183 5184 5185 5186 5187 5189 5191
    5194 5197 5198 5199 5200 5202 5203 5206`,
  403: '5036',
  404: '5021 5022 5023',
  409: '5050',
}

const wanted = Object.entries(table).flatMap(([status, numbers]) =>
  numbers.split(/\s+/).map((number) => [`DWS.${number}`, Number(status)]),
)

test('table 8.2 is whole, each code with its status', () => {
  expect(wanted).toHaveLength(107)
  const known = Object.entries(errorCodes).map(([error_code, [status]]) => [error_code, status])
  expect(known).toEqual(expect.arrayContaining(wanted))
})

test.each([
  ['DWS.0001', 400],
  ['DWS.0005', 500],
  ['DWS.0006', 400],
  ['DWS.0011', 409],
  ['DWS.0015', 403],
  ['DWS.0020', 403],
  ['DWS.0047', 404],
  ['DWS.0102', 400],
  ['DWS.3027', 404],
  ['DWS.7023', 403],
  ['APIGW.0101', 404],
  ['APIGW.0301', 401],
  ['APIGW.0302', 403],
  ['APIGW.0307', 401],
  ['APIGW.0308', 429],
] as const)('%s, which is in no table, has the status %i', (error_code, status) => {
  expect(errorCodes[error_code][0]).toBe(status)
})

test('a code is written as one word and has a text; what to do about it is a sentence', () => {
  for (const [error_code, [, error_msg]] of Object.entries(errorCodes)) {
    expect(error_code).toMatch(/^(DWS|APIGW|IAM)\.\d{4,5}$/)
    expect(error_msg).toMatch(/^\S.*\S$/)
    expect(fixFor(error_code) ?? 'None.').toMatch(/^[A-Z].*\.$/)
  }
})

test('the codes that operations answer with most have advice', () => {
  const frequent = ['DWS.0001', 'DWS.0015', 'DWS.0047', 'DWS.5050', 'DWS.7023', 'APIGW.0308']
  expect(frequent.map(fixFor)).not.toContain(undefined)
})

test('nothing is advised about what is unknown', () => {
  expect([fixFor('DWS.1'), fixFor('toString'), fixFor('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
