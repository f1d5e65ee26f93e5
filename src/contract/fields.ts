import { z } from 'zod'

/**
 * The message of a field rule: the code that the service answers with, then what the operator should do.
 * `splitRule` takes it apart again, in forms and in the simulator's 400.
 */
export const rule = (error_code: string, text: string) => `${error_code} ${text}`

export const splitRule = (message: string): { error_code: string | undefined; text: string } => {
  const match = /^(DWS\.\d{4}) (.+)$/s.exec(message)
  return match
    ? { error_code: match[1], text: match[2]! }
    : { error_code: undefined, text: message }
}

// ── What the service sends (lenient) ────────────────────────────────────────────────────────────

/** An integer that may arrive as text: tables and samples of the reference disagree (wire.md §5.36). */
export const LooseInt = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
])

/** A number that may have a fraction and may arrive as text. */
export const LooseNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
])

/** A text field that may be missing or null. */
export const LooseText = z.string().nullish()

/** A collection that may be missing or null. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

/** An answer without content: `{}`, or nothing at all. */
export const Empty = z.looseObject({}).nullish()

/** An asynchronous task that `showJob` follows. */
export const JobAccepted = z.looseObject({ job_id: z.string() })

// ── What the service takes (strict) ─────────────────────────────────────────────────────────────

/** A number in a query string: text on the wire, a number for callers. */
export const QueryInt = z.coerce.number<number>().pipe(z.int().min(0)).optional()

export const Uuid = z
  .string()
  .regex(
    /^[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}$/,
    rule('DWS.5064', 'Enter an id of 32 hexadecimal digits, with or without hyphens.'),
  )

const id = (error_code: string, what: string) =>
  z.string().regex(/^[A-Za-z0-9-]{1,64}$/, rule(error_code, `Choose or enter the id of a ${what}.`))

export const VpcId = id('DWS.5014', 'VPC')
export const SubnetId = id('DWS.5015', 'subnet')

/** May be empty: the service then creates a group (wire.md §5.8). */
export const SecurityGroupId = z
  .string()
  .regex(/^[A-Za-z0-9-]{0,64}$/, rule('DWS.5016', 'Choose or enter the id of a security group.'))

/** A name of so many characters; `text` says what the pattern allows. */
export const name = (
  least: number,
  most: number,
  pattern: RegExp,
  text: string,
  error_code = 'DWS.5065',
) =>
  z
    .string()
    .min(
      least,
      rule('DWS.5056', least === 1 ? 'Enter a name.' : `Use at least ${least} characters.`),
    )
    .max(most, rule('DWS.5056', `Use at most ${most} characters.`))
    .regex(pattern, rule(error_code, text))

const letterFirst = 'Start with a letter; use letters, digits, hyphens and underscores only.'

/** How clusters, snapshots and policies are named. */
export const letterFirstName = (least: number, most: number, error_code?: string) =>
  name(least, most, /^[A-Za-z][A-Za-z0-9_-]*$/, letterFirst, error_code)

/** 5.2.4: 4–64 characters, letter first. The reference's "default 8000" is a slip (wire.md §5.6). */
export const ClusterName = letterFirstName(4, 64, 'DWS.5057')

/** Words of the kernel that cannot name a user; the server knows the rest. */
const keywords = new Set(
  'all analyse analyze and any array as asc authid between both case cast check collate column constraint create current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into is join leading limit localtime localtimestamp new not null off offset old on only or order overlaps placing primary references returning select session_user some table then to trailing true union unique user using verbose when where window with'.split(
    ' ',
  ),
)

/** 5.2.4: 1–63 characters (other editions say 6–64: the looser bound holds). */
export const UserName = z
  .string()
  .min(1, rule('DWS.5059', 'Enter a user name.'))
  .max(63, rule('DWS.5059', 'Use at most 63 characters.'))
  .regex(
    /^[a-z_][a-z0-9_]*$/,
    rule(
      'DWS.5059',
      'Start with a lowercase letter or an underscore; use lowercase letters, digits and underscores only.',
    ),
  )
  .refine(
    (user_name) => !keywords.has(user_name),
    rule('DWS.5082', 'This is a keyword of the database.'),
  )

/** What a cluster listens on unless it is created with another. */
export const defaultPort = 8000

export const Port = z
  .int(rule('DWS.5060', 'Enter a whole number.'))
  .min(8000, rule('DWS.5060', 'Use a port from 8000 to 30000.'))
  .max(30000, rule('DWS.5060', 'Use a port from 8000 to 30000.'))

/** 5.2.4: 3–256 for a cluster, 1 for the standalone hybrid data warehouse. */
export const NodeCount = z
  .int(rule('DWS.5047', 'Enter a whole number of nodes.'))
  .refine(
    (count) => count === 1 || count >= 3,
    rule('DWS.5047', 'A cluster has at least 3 nodes; a standalone data warehouse has 1.'),
  )
  .refine((count) => count <= 256, rule('DWS.5091', 'A cluster has at most 256 nodes.'))
  .meta({ examples: [1, 3, 4, 6, 32, 255, 256] })

/** Of any cluster, however many nodes it has (5.2.4). */
export const mostCns = 20

/** 5.2.4: 2 to the number of nodes, at most 20. */
export const CnCount = z
  .int(rule('DWS.5207', 'Enter a whole number of CNs.'))
  .min(1, rule('DWS.5207', 'A cluster has at least 2 CNs.'))
  .max(mostCns, rule('DWS.5207', `A cluster has at most ${mostCns} CNs.`))

export const cnsExceedNodes = rule('DWS.5207', 'There cannot be more CNs than nodes.')

/** A flavor's id or its name. */
export const Flavor = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,128}$/, rule('DWS.5093', 'Choose a flavor.'))

export const AzCode = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, rule('DWS.5027', 'Choose an AZ.'))
export const azRequired = rule('DWS.5027', 'Choose an AZ.')
export const versionRequired = rule('DWS.5003', 'Choose a version.')

/** Shrink, CN and snapshot counts. */
export const Count = (min: number, text: string) =>
  z.int(rule('DWS.5060', text)).min(min, rule('DWS.5060', text))

export const PublicBindType = z.enum(['auto_assign', 'not_use', 'bind_existing'], {
  error: rule('DWS.5098', 'Choose how the cluster gets its public address.'),
})

export const EipId = z
  .string()
  .regex(/^[A-Za-z0-9-]{0,64}$/, rule('DWS.5133', 'Choose or enter the id of an EIP.'))

export const eipRequired = rule('DWS.5133', 'Choose the EIP to bind.')

/** How a new cluster gets its public address (tables 5-41, 5-123). */
export const PublicIpChoice = z
  .strictObject({ public_bind_type: PublicBindType, eip_id: EipId.optional() })
  .superRefine(({ public_bind_type, eip_id }, context) => {
    if (public_bind_type === 'bind_existing' && !eip_id)
      context.addIssue({ code: 'custom', path: ['eip_id'], message: eipRequired })
  })

export const cnRequired = rule('DWS.0001', 'Choose at least one CN.')
export const killingRange = rule('DWS.5060', 'Use 30 to 1200 seconds, or 0 for no limit.')

/** Concurrent redistribution tasks. */
export const ParallelJobs = z
  .int(rule('DWS.5060', 'Enter a whole number.'))
  .min(1, rule('DWS.5060', 'Use 1 to 200 concurrent tasks.'))
  .max(200, rule('DWS.5060', 'Use 1 to 200 concurrent tasks.'))

export const cnOrDn = rule('DWS.0001', 'A value is for the CNs (cn) or for the DNs (dn).')
export const parameterName = rule('DWS.5037', 'Name a parameter.')

/** A text for people, without the characters that the chapter forbids (wire.md §5.30). */
export const description = (forbidden: RegExp, shown: string) =>
  z
    .string()
    .max(256, rule('DWS.5056', 'Use at most 256 characters.'))
    .refine(
      (text) => !forbidden.test(text),
      rule('DWS.5065', `The characters ${shown} are not allowed.`),
    )

/** A whole number that clients send as a number or as text. */
export const IntOrText = (min: number, max: number, text: string) =>
  z.preprocess(
    (value: number | string) =>
      typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value,
    z.int(rule('DWS.5060', text)).min(min, rule('DWS.5060', text)).max(max, rule('DWS.5060', text)),
  )

/** GMT, or GMT with an offset such as GMT+08:00 (the service's default). */
export const TimeZone = z
  .string()
  .regex(
    /^GMT([+-](0\d|1[0-4]):[0-5]\d)?$/,
    rule('DWS.0001', 'Use GMT, or an offset such as GMT+08:00.'),
  )
