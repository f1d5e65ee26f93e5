import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import { taskKinds } from '../tasks/task-kinds.ts'
import { startTask } from '../tasks/tasks.ts'
import type { TaskKindName } from '../clusters/cluster-rows.ts'

const kinds = Object.keys(taskKinds) as TaskKindName[]

describe('jobs', () => {
  test.each(kinds.filter((kind) => taskKinds[kind].job_name))('%s can be followed', (kind) => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const job_id = startTask(test.project, cluster_id, kind)?.id ?? ''
    expect(job_id).toMatch(/^[0-9a-f]{32}$/)
    const show = () => test.call('showJob', { params: { job_id } })
    const running = {
      job_id,
      job_name: taskKinds[kind].job_name,
      begin_time: '2025-05-14T03:34:00',
      end_time: null,
      status: 'RUNNING',
      failed_code: null,
      failed_detail: null,
      progress: '0%',
    }
    expect(show()).toEqual(running)
    const minutes = taskKinds[kind].minutes({})
    test.pass(minutes / 2)
    expect(show()).toEqual({ ...running, progress: '50%' })
    test.pass(minutes)
    expect(show()).toEqual({
      ...running,
      status: 'SUCCESS',
      end_time: new Date(Date.UTC(2025, 4, 14, 3, 34 + minutes)).toISOString().slice(0, 19),
      progress: '100%',
    })
  })

  test('a task that hands out no job, and an unknown one, are not found', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const job_id = startTask(test.project, cluster_id, 'restart')?.id ?? ''
    for (const id of [job_id, '2c9081c88418ed420184197c8bc80001'])
      expect(refusal(() => test.call('showJob', { params: { job_id: id } }))).toBe('403 DWS.0015')
  })
})
