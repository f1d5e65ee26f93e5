import { z } from 'zod'
import { cnLimits, isStandalone, zoneState } from '../../components/flavors/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import * as field from '../../contract/fields.ts'
import { Password, passwordDiffersFromUser, passwordFitsUser } from '../../contract/passwords.ts'
import { Tags } from '../../contract/tags.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'

/** A number while it is typed: empty or unfinished text is not yet one. */
const Typed = z.union([z.number(), z.string()])

/** Everything of the form that may be kept in the browser: no secret. */
const Draft = z.object({
  node_type: z.string(),
  availability_zone: z.string(),
  version: z.string(),
  number_of_node: Typed,
  number_of_cn: Typed,
  vpc_id: z.string(),
  subnet_id: z.string(),
  security_group_id: z.string(),
  port: Typed,
  public_bind_type: field.PublicBindType,
  eip_id: z.string(),
  enterprise_project_id: z.string(),
  name: z.string(),
  user_name: z.string(),
  tags: z.array(z.object({ key: z.string(), value: z.string() })),
})
export type Draft = z.output<typeof Draft>

export const parseDraft = (value: unknown): Draft | undefined => Draft.safeParse(value).data

export interface NewCluster extends Draft {
  user_pwd: string
  repeat_pwd: string
}
export type Field = keyof NewCluster

export const defaults: NewCluster = {
  node_type: '',
  availability_zone: '',
  version: '',
  number_of_node: 3,
  number_of_cn: 3,
  vpc_id: '',
  subnet_id: '',
  security_group_id: '',
  port: field.defaultPort,
  public_bind_type: 'not_use',
  eip_id: '',
  enterprise_project_id: '',
  name: '',
  user_name: 'dbadmin',
  user_pwd: '',
  repeat_pwd: '',
  tags: [],
}

/** What the lists of the service add to the rules of the contract. */
export interface Known {
  names: ReadonlySet<string>
  node_types: readonly NodeType[]
}

export const coded = (error_code: string, text: string) => `${error_code} ${text}`

const fields = z.object({
  node_type: field.Flavor,
  availability_zone: field.AzCode,
  number_of_node: field.NodeCount,
  vpc_id: field.VpcId,
  subnet_id: field.SubnetId,
  security_group_id: z.union([z.literal(''), field.SecurityGroupId]),
  port: field.Port,
  public_bind_type: field.PublicBindType,
  enterprise_project_id: z.string().max(64),
  name: field.ClusterName,
  user_name: field.UserName,
  user_pwd: Password,
  tags: Tags,
})

export type Complain = (path: (string | number)[], message: string) => void

export const checkCns = (values: NewCluster, flavor: NodeType | undefined, complain: Complain) => {
  const cns = field.CnCount.safeParse(values.number_of_cn)
  const { min, max } = cnLimits(flavor, values.version)
  if (!cns.success) complain(['number_of_cn'], cns.error.issues[0]?.message ?? '')
  else if (typeof values.number_of_node === 'number' && cns.data > values.number_of_node)
    complain(['number_of_cn'], field.cnsExceedNodes)
  else if (cns.data < min || cns.data > max)
    complain(['number_of_cn'], coded('DWS.5207', createClusterText.nodes.cnRange(min, max)))
}

export const checkName = ({ name }: NewCluster, { names }: Known, complain: Complain) => {
  if (names.has(name)) complain(['name'], coded('DWS.5050', createClusterText.identity.nameTaken))
}

const checkSize = (values: NewCluster, { node_types }: Known, complain: Complain) => {
  const flavor = node_types.find(({ spec_name }) => spec_name === values.node_type)
  if (!flavor) return
  const standalone = isStandalone(flavor)
  if (values.availability_zone && zoneState(flavor, values.availability_zone) !== 'normal')
    complain(['availability_zone'], coded('DWS.5200', createClusterText.zone.soldOut))
  if (flavor.datastores.length > 0 && values.version === '')
    complain(['version'], field.versionRequired)
  if (standalone !== (values.number_of_node === 1))
    complain(
      ['number_of_node'],
      coded(
        'DWS.5047',
        standalone ? createClusterText.nodes.standaloneOnly : createClusterText.nodes.clusterOnly,
      ),
    )
  if (!standalone) checkCns(values, flavor, complain)
}

export const checkEip = (values: NewCluster, complain: Complain) => {
  if (values.public_bind_type !== 'bind_existing') return
  if (values.eip_id === '') complain(['eip_id'], field.eipRequired)
  const id = field.EipId.safeParse(values.eip_id)
  if (!id.success) complain(['eip_id'], id.error.issues[0]?.message ?? '')
}

const checkIdentity = (values: NewCluster, complain: Complain) => {
  if (values.user_pwd && !passwordFitsUser(values.user_pwd, values.user_name))
    complain(['user_pwd'], passwordDiffersFromUser)
  if (values.repeat_pwd !== values.user_pwd)
    complain(['repeat_pwd'], createClusterText.identity.differs)
  values.tags.forEach(({ key }, index) => {
    if (key && values.tags.findIndex((tag) => tag.key === key) < index)
      complain(['tags', index, 'key'], createClusterText.tags.duplicate)
  })
}

/**
 * The rules of the contract and what a form knows beyond them. All of them speak at once: a field that
 * is still empty never hides what is wrong with another.
 */
export const rulesOf = (
  contract: z.ZodType,
  check: (values: NewCluster, complain: Complain) => void,
) =>
  z.custom<NewCluster>().superRefine((values, context) => {
    const complain: Complain = (path, message) => {
      context.addIssue({ code: 'custom', path, message })
    }
    for (const { path, message } of contract.safeParse(values).error?.issues ?? [])
      complain(path as (string | number)[], message)
    check(values, complain)
  })

/** The rules of a new cluster, with what the lists of the service say, and that both passwords agree. */
export const newClusterSchema = (known: Known) =>
  rulesOf(fields, (values, complain) => {
    checkSize(values, known, complain)
    checkEip(values, complain)
    checkName(values, known, complain)
    checkIdentity(values, complain)
  })
