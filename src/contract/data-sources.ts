import { z } from 'zod'
import * as field from './fields.ts'
import { JobAccepted, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const DataSourceName = field.name(
  1,
  64,
  /^[A-Za-z0-9_]*$/,
  'Use letters, digits and underscores only.',
)

/** A user of MRS, or the agency that opens OBS. */
export const DataSourceUser = z
  .string()
  .min(3, field.rule('DWS.5198', 'Use at least 3 characters.'))
  .max(20, field.rule('DWS.5198', 'Use at most 20 characters.'))
  .regex(/^[A-Za-z0-9_]*$/, field.rule('DWS.5198', 'Use letters, digits and underscores only.'))

export const Agency = z
  .string()
  .regex(/^[A-Za-z0-9_]{3,64}$/, field.rule('DWS.5130', 'Enter the name of an agency.'))

export const DataSourceDescription = field.description(/[<>'=&]/, `<>'=&`)

const dataSourceTypes = field.rule('DWS.5089', 'A data source is OBS or MRS.')
const mrsRequired = field.rule('DWS.0001', 'Enter the id of the MRS cluster.')
const mrsPasswordRequired = field.rule('DWS.5199', 'Enter the password of the MRS user.')
const databaseRequired = field.rule('DWS.5172', 'Enter the database to connect.')

export const DataSource = z.looseObject({
  id: z.string(),
  name: LooseText,
  /** OBS, MRS or LAKE_FORMATION */
  type: LooseText,
  /** The database that is connected. */
  connect_info: LooseText,
  /** A user of MRS, or the agency for OBS. */
  user_name: LooseText,
  version: LooseText,
  /** 100 creating, 200 active, 300 failed, 400 deleted, 401 deleting, 500 updating, 600 pending reboot */
  configure_status: LooseText,
  status: LooseText,
  data_source_id: LooseText,
  created: LooseText,
  updated: LooseText,
  data_source_updated: LooseText,
  extend_properties: z.looseObject({}).nullish(),
  description: LooseText,
  fail_reason: LooseText.transform((reason) => (reason === 'null' ? null : reason)),
})
export type DataSource = z.output<typeof DataSource>

/**
 * `project_id` and `count` are beside the list, although the sample has them inside it (wire.md §5.23).
 * `type` filters, although the reference has no such query (wire.md §5.31).
 */
export const listDataSource = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/ext-data-sources',
  section: '5.6.1',
  summary: 'Query data sources',
  action: 'dws:extDataSource:list',
  query: z.object({ type: z.enum(['OBS', 'MRS', 'LAKE_FORMATION']).optional() }),
  status: 200,
  response: z.looseObject({
    data_sources: list(DataSource),
    project_id: LooseText,
    cluster_id: LooseText,
    type: LooseText,
    count: LooseInt.nullish(),
  }),
})

/** Table 5-136. */
export const CreateDataSource = z
  .strictObject({
    type: z.enum(['OBS', 'MRS'], { error: dataSourceTypes }),
    data_source_name: DataSourceName,
    /** Of the MRS cluster. */
    data_source_id: z.string().optional(),
    user_name: DataSourceUser,
    user_pwd: z.string().optional(),
    description: DataSourceDescription.optional(),
    reboot: z.boolean().optional(),
    connect_info: z.string().optional(),
  })
  .superRefine(({ type, data_source_id, user_pwd, connect_info }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (type === 'MRS' && !data_source_id) missing('data_source_id', mrsRequired)
    if (type === 'MRS' && !user_pwd) missing('user_pwd', mrsPasswordRequired)
    if (type === 'OBS' && !connect_info) missing('connect_info', databaseRequired)
  })

export const createDataSource = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/ext-data-sources',
  section: '5.6.2',
  summary: 'Create a data source',
  action: 'dws:extDataSource:create',
  body: CreateDataSource,
  status: 200,
  response: JobAccepted.extend({ id: z.string() }),
})

/** Table 5-139; the sample has no body and an id that is none (wire.md §5.30). */
export const UpdateDataSource = z.strictObject({
  reconfigure: z.strictObject({
    reboot: z.boolean().optional(),
    agency: Agency.optional(),
  }),
})

export const updateDataSource = operation({
  method: 'PUT',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/ext-data-sources/{ext_data_source_id}',
  section: '5.6.3',
  summary: 'Update the configuration of a data source',
  action: 'dws:extDataSource:update',
  body: UpdateDataSource,
  status: 200,
  response: JobAccepted.extend({ data_source_id: LooseText }),
})

export const deleteDataSource = operation({
  method: 'DELETE',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/ext-data-sources/{ext_data_source_id}',
  section: '5.6.4',
  summary: 'Delete a data source',
  action: 'dws:extDataSource:delete',
  status: 200,
  response: JobAccepted,
})
