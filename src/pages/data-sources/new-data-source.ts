import type { z } from 'zod'
import { fieldErrors } from '../../components/cluster-actions/field-error.ts'
import { CreateDataSource } from '../../contract/data-sources.ts'

type Body = z.input<typeof CreateDataSource>

/** The form of a new data source. What the other type needs stays while a person changes the type. */
export type NewDataSource = Required<Body>
export type Field = keyof Body

export const emptyDataSource: NewDataSource = {
  type: 'OBS',
  data_source_name: '',
  data_source_id: '',
  user_name: '',
  user_pwd: '',
  description: '',
  reboot: false,
  connect_info: 'gaussdb',
}

/** The request: only what the type needs. */
export const toBody = (form: NewDataSource): Body => {
  const { type, data_source_name, user_name, description } = form
  const common = { type, data_source_name, user_name, ...(description && { description }) }
  return type === 'OBS'
    ? { ...common, connect_info: form.connect_info }
    : {
        ...common,
        data_source_id: form.data_source_id,
        user_pwd: form.user_pwd,
        reboot: form.reboot,
      }
}

/** What is wrong with each field, in the contract's words. */
export const errorsOf = (form: NewDataSource): Partial<Record<Field, string>> =>
  fieldErrors(CreateDataSource, toBody(form))

/** The codes that speak of a field alone. */
export const codesOf: Readonly<Partial<Record<Field, readonly string[]>>> = {
  data_source_name: ['DWS.5050', 'DWS.5056'],
  user_name: ['DWS.5130', 'DWS.5198'],
  user_pwd: ['DWS.5199'],
  connect_info: ['DWS.5172'],
  description: ['DWS.5065'],
}
