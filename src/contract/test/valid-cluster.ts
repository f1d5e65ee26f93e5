import { splitRule } from '../fields.ts'
import type { AnyOperation } from '../operation.ts'

/** The body of a plain cluster that the contract takes. */
export const validCluster = {
  name: 'dws-1',
  node_type: 'dwsx2.xlarge.m7n',
  number_of_node: 3,
  vpc_id: '85b20d7e-9eb7-4b2a-98f3-3c8843ea3574',
  subnet_id: '374eca02-cfc4-4de7-8ab5-dbebf7d9a720',
  security_group_id: '',
  user_name: 'dbadmin',
  user_pwd: 'Passw0rd!Passw0rd!',
}

/** The codes of the rules that a body breaks; undefined for a rule without one. */
export const codesOf = (operation: AnyOperation, body: unknown): (string | undefined)[] =>
  operation
    .body!.safeParse(body)
    .error?.issues.map((issue) => splitRule(issue.message).error_code) ?? []
