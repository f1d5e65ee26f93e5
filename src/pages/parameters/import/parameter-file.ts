import { z } from 'zod'
import { sides, valuesOf } from '../../../components/parameters/parameter-values.ts'
import type { Parameter } from '../../../contract/parameters.ts'
import { tableCsv } from '../../../lib/table-file.ts'
import { valuesOfSet, withinExtent, type Extent, type SetValue } from './parameter-set.ts'

export const format = 'dws-console/parameters'
export const schema_version = 1

const Text = z.string().max(4096)

/** The JSON form of a set of parameters. Nothing unknown passes: a misspelt key is not silently lost. */
export const ParameterFile = z.strictObject({
  format: z.literal(format),
  schema_version: z.literal(schema_version),
  cluster: z.strictObject({ id: Text, name: Text, version: Text.nullable() }),
  exported: Text,
  extent: z.enum(['all', 'modified']),
  parameters: z.array(
    z.strictObject({
      name: Text.min(1),
      unit: Text.nullish(),
      cn: Text.exactOptional(),
      dn: Text.exactOptional(),
    }),
  ),
})
export type ParameterFile = z.output<typeof ParameterFile>

/** The headings of the CSV form: one line for each value, as 5.12.3 takes them. */
export const headings = ['name', 'type', 'value', 'unit'] as const

/** A number that comes back as the same text stays bare; any other text is kept from being run. */
const csvValue = (value: string): string | number =>
  String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value

const csvColumns = headings.map((key) => ({
  key,
  title: key,
  text: (row: SetValue) => (key === 'value' ? csvValue(row.value) : row[key]),
}))

export const csvOf = (parameters: readonly Parameter[], extent: Extent): string =>
  tableCsv(valuesOfSet(withinExtent(parameters, extent)), csvColumns)

export const jsonOf = (
  cluster: ParameterFile['cluster'],
  parameters: readonly Parameter[],
  extent: Extent,
  exported: Date,
): string =>
  `${JSON.stringify(
    {
      format,
      schema_version,
      cluster,
      exported: exported.toISOString(),
      extent,
      parameters: withinExtent(parameters, extent).map((parameter) => ({
        name: parameter.name,
        unit: parameter.unit ?? null,
        ...valuesOf(parameter),
      })),
    } satisfies ParameterFile,
    null,
    2,
  )}\n`

/** The values of the JSON form. */
export const flattenFile = ({ parameters }: ParameterFile): SetValue[] =>
  parameters.flatMap(({ name, unit, ...values }) =>
    sides.flatMap((type) => {
      const value = values[type]
      return value === undefined ? [] : [{ name, type, value, unit: unit ?? undefined }]
    }),
  )
