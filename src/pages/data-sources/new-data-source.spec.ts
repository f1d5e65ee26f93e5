import { expect, test } from 'vitest'
import { emptyDataSource, errorsOf, toBody } from './new-data-source.ts'

const filled = {
  ...emptyDataSource,
  data_source_name: 'archive',
  user_name: 'DWSAccessOBS',
  data_source_id: 'm1',
  user_pwd: 'secret',
  reboot: true,
}

test('a request holds what its type needs, and no password of the other type', () => {
  expect(toBody(filled)).toEqual({
    type: 'OBS',
    data_source_name: 'archive',
    user_name: 'DWSAccessOBS',
    connect_info: 'gaussdb',
  })
  expect(toBody({ ...filled, type: 'MRS', description: 'Hive' })).toEqual({
    type: 'MRS',
    data_source_name: 'archive',
    user_name: 'DWSAccessOBS',
    data_source_id: 'm1',
    user_pwd: 'secret',
    reboot: true,
    description: 'Hive',
  })
})

test('each type asks for its own fields, with the code of the service', () => {
  expect(errorsOf(filled)).toEqual({})
  expect(errorsOf({ ...filled, connect_info: '' })).toEqual({
    connect_info: 'Enter the database to connect. (DWS.5172)',
  })
  expect(
    errorsOf({ ...filled, type: 'MRS', data_source_id: '', user_pwd: '', user_name: 'a' }),
  ).toEqual({
    data_source_id: 'Enter the id of the MRS cluster. (DWS.0001)',
    user_pwd: 'Enter the password of the MRS user. (DWS.5199)',
    user_name: 'Use at least 3 characters. (DWS.5198)',
  })
})
