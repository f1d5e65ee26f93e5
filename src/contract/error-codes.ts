/**
 * Codes of the service: status and text as it sends them (table 8.2, wire.md §3.4), and what an
 * operator can do about it.
 */
export const errorCodes = {
  'DWS.0001': [400, 'Incorrect parameter.', 'Check the value that the message names.'],
  'DWS.0005': [500, 'Server failure.', 'Wait a moment and look whether the change took effect.'],
  'DWS.0006': [400, 'The request is empty.', 'Send the fields that the operation requires.'],
  'DWS.0011': [
    409,
    'Another operation is being performed on the instance or the instance is faulty.',
    'Wait until the running task ends.',
  ],
  'DWS.0015': [
    403,
    'The resource is not found or you do not have the permission.',
    'Check the id, the project and your permissions.',
  ],
  'DWS.0020': [403, 'The account is restricted.', 'Ask the account administrator.'],
  'DWS.0047': [
    404,
    'The cluster does not exist.',
    'It may have been deleted: go back to the list.',
  ],
  'DWS.3027': [404, 'The cluster has been deleted.', 'Go back to the list of clusters.'],
  'DWS.5003': [400, 'Invalid database version.', 'Choose a version that the flavor offers.'],
  'DWS.5006': [400, 'Invalid specifications.', 'Choose a flavor from the list.'],
  'DWS.5011': [400, 'Invalid AZ.', 'Choose an AZ from the list.'],
  'DWS.5012': [400, 'The region or AZ does not exist.', 'Choose an AZ of this region.'],
  'DWS.5014': [400, 'Invalid VPC ID.', 'Choose a VPC from the list, or paste its id.'],
  'DWS.5015': [400, 'Invalid subnet ID.', 'Choose a subnet of the VPC.'],
  'DWS.5016': [
    400,
    'Invalid security group ID.',
    'Choose a security group, or let the service create one.',
  ],
  'DWS.5021': [
    404,
    'The VPC does not exist or does not belong to the user.',
    'Choose another VPC.',
  ],
  'DWS.5022': [
    404,
    'The subnet does not exist or does not belong to the VPC.',
    'Choose a subnet of this VPC.',
  ],
  'DWS.5023': [
    404,
    'The security group does not exist or does not belong to the VPC.',
    'Choose another security group.',
  ],
  'DWS.5027': [400, 'Invalid AZ.', 'Choose an AZ from the list.'],
  'DWS.5037': [
    400,
    'The parameter does not exist.',
    'Reload the parameters: the version may have changed.',
  ],
  'DWS.5038': [
    400,
    'The parameter value is out of range.',
    'Enter a value inside the range shown.',
  ],
  'DWS.5039': [400, 'Duplicate parameters.', 'Send each parameter once for CNs and once for DNs.'],
  'DWS.5047': [400, 'Invalid instance quantity.', 'Check the number of nodes against the quota.'],
  'DWS.5050': [409, 'The cluster name already exists.', 'Choose another name.'],
  'DWS.5054': [
    400,
    'The parameter group ID is invalid.',
    'Open the parameters from the cluster page.',
  ],
  'DWS.5056': [400, 'Invalid string length.', 'Keep to the length beside the field.'],
  'DWS.5057': [
    400,
    'The cluster name pattern is invalid.',
    'Start with a letter; use letters, digits, - and _.',
  ],
  'DWS.5059': [
    400,
    'Database username contains invalid characters.',
    'Use lowercase letters, digits and _.',
  ],
  'DWS.5060': [400, 'Integer type is of wrong range.', 'Enter a number inside the range shown.'],
  'DWS.5064': [400, 'Invalid UUID.', 'Check the id.'],
  'DWS.5082': [
    400,
    'The database user name is not supported.',
    'Choose a name that is not a keyword.',
  ],
  'DWS.5091': [
    400,
    'The number of nodes has reached the maximum.',
    'A cluster has at most 256 nodes.',
  ],
  'DWS.5093': [400, 'Flavor information is invalid.', 'Choose a flavor from the list.'],
  'DWS.5095': [
    400,
    'The current instance type does not support this operation.',
    'This type of warehouse cannot do that.',
  ],
  'DWS.5098': [400, 'Invalid EIP binding type.', 'Choose none, an automatic or an existing EIP.'],
  'DWS.5133': [400, 'Invalid EIP ID.', 'Choose an EIP from the list.'],
  'DWS.5135': [400, 'The EIP does not exist.', 'Choose an EIP that is not in use.'],
  'DWS.5144': [
    400,
    'Invalid password of the cluster administrator.',
    'Follow the rules beside the password.',
  ],
  'DWS.5145': [
    400,
    'The cluster administrator password cannot contain the username, or the username spelled backwards.',
    'Choose a password that differs from the user name.',
  ],
  'DWS.5194': [
    400,
    'The number of tags exceeds the maximum value.',
    'A cluster has at most 20 tags.',
  ],
  'DWS.5197': [400, 'The tag is invalid.', 'Check the key and value of each tag.'],
  'DWS.5200': [
    400,
    'The flavor has been sold out. Switch to another AZ or region.',
    'Choose another AZ or flavor.',
  ],
  'DWS.5206': [
    400,
    'Databases of this version do not support the function.',
    'Upgrade the cluster first.',
  ],
  'DWS.5207': [
    400,
    'Number of CN instances is invalid!',
    'Use 2 to the number of nodes, at most 20. The service also answers this for a flavor or version that it does not know.',
  ],
  'DWS.5240': [400, 'The selected flavor does not exist.', 'Choose a flavor by its name.'],
  'DWS.7023': [
    403,
    'Cluster status is not allowed to operation.',
    'Wait until the running task ends, then try again.',
  ],
  'DWS.6000': [
    400,
    'Failed to create the cluster.',
    'Delete the failed cluster and create it again.',
  ],
  'APIGW.0101': [
    404,
    'The API does not exist or has not been published in the environment',
    'This region does not offer the operation.',
  ],
  'APIGW.0301': [401, 'Incorrect IAM authentication information', 'Sign in again.'],
  'APIGW.0302': [403, 'No permission', 'Ask the account administrator for the permission.'],
  'APIGW.0308': [
    429,
    'The throttling threshold has been reached',
    'Wait a moment: requests are limited.',
  ],
} as const satisfies Record<string, readonly [status: number, error_msg: string, fix: string]>

export type ErrorCode = keyof typeof errorCodes

/** What to do about a code, if anything is known. */
export const fixFor = (error_code: string): string | undefined =>
  error_code in errorCodes ? errorCodes[error_code as ErrorCode][2] : undefined
