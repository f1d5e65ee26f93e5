import { INT, int } from './parameter-kinds.ts'
import type { NodeSize } from './parameter-kinds.ts'

const KB_OF_GB = 1024 * 1024

/** KB of one instance: four fifths of the node, shared by a DN and the rest. */
const processMemory = ({ ram_gb }: NodeSize) => Math.floor((0.8 * ram_gb * KB_OF_GB) / 2)
const large = ({ ram_gb }: NodeSize) => ram_gb >= 64
const workMemory = (size: NodeSize) => (large(size) ? 2_097_152 : 524_288)
const tenthOfDisk = ({ disk_gb }: NodeSize) => Math.min(INT, Math.floor((disk_gb * KB_OF_GB) / 10))
const bufferPages = (size: NodeSize): readonly [number, number] => {
  const dn = Math.floor(processMemory(size) / 4 / 8)
  return [Math.floor(dn / 2), dn]
}
const kb = { unit: 'KB' } as const

/** Memory, disk and network. */
export const resources = [
  int(
    'comm_usable_memory',
    [102_400, 1_073_741_823],
    (size) => Math.floor(processMemory(size) / 8),
    'Memory that buffers of the communication between nodes may take.',
    kb,
  ),
  int(
    'cstore_buffers',
    [16_384, 1_073_741_823],
    (size) => [32_768, Math.floor(processMemory(size) / 4)],
    'Shared buffers for column-store, OBS and HDFS tables.',
    { ...kb, restart: true },
  ),
  int(
    'maintenance_work_mem',
    [1024, INT],
    workMemory,
    'Memory of VACUUM, CREATE INDEX and similar statements.',
    kb,
  ),
  int(
    'max_process_memory',
    [2_097_152, INT],
    processMemory,
    'Memory that one instance may take in total.',
    kb,
  ),
  int('query_max_mem', [0, INT], 0, 'Memory that one statement may take; 0 does not limit.', kb),
  int(
    'session_history_memory',
    [10_240, INT],
    102_400,
    'Memory for the recent history of statements.',
    kb,
  ),
  int('shared_buffers', [16, 1_073_741_823], bufferPages, 'Shared buffers for row-store tables.', {
    unit: '8KB',
    restart: true,
  }),
  int(
    'udf_memory_limit',
    [204_800, INT],
    (size) => Math.max(204_800, Math.floor(processMemory(size) / 20)),
    'Memory that user-defined functions may take on an instance.',
    { ...kb, restart: true },
  ),
  int('work_mem', [64, INT], workMemory, 'Memory of a sort or hash before it spills to disk.', kb),
  int('agg_max_mem', [0, INT], 2_097_152, 'Memory of an aggregation with many streams.', kb),
  int(
    'sql_use_spacelimit',
    [-1, INT],
    tenthOfDisk,
    'Disk space that one statement may fill on a DN; -1 does not limit.',
    kb,
  ),
  int(
    'temp_file_limit',
    [-1, INT],
    tenthOfDisk,
    'Disk space that temporary files of one statement may fill; -1 does not limit.',
    kb,
  ),
  int('comm_max_stream', [1, 65_535], 1024, 'Streams that one instance may have open to another.'),
  int(
    'max_connections',
    [100, 262_143],
    [800, 5000],
    'Clients that may be connected to an instance at once.',
    { restart: true },
  ),
  int(
    'max_pool_size',
    [1, 65_535],
    [800, 5000],
    'Connections that a CN keeps to another instance.',
    { restart: true },
  ),
]
