import { expire } from './snapshots.ts'
import { announced, secondsOf } from './tasks.ts'
import type { Cluster, Model, Task, TaskName } from './state.ts'

type Details = Partial<Omit<Task, 'name' | 'started' | 'ends' | 'fails' | 'order'>>

/** Starts a task on a cluster that is free, at a time that may lie before now. */
export const begin = (
  model: Model,
  cluster: Cluster,
  name: TaskName,
  details: Details = {},
  at = model.now,
): void => {
  const { fails, events } = announced[name]
  const { full = secondsOf(name, cluster.members) } = details
  const failing = fails !== undefined && cluster.name.endsWith(fails.suffix)
  cluster.mark = null
  cluster.failure = null
  cluster.task = {
    name,
    started: at,
    full,
    ends: at + (failing ? (full * 60) / 100 : full),
    fails: failing,
    order: model.tasks++,
    amount: 0,
    from_free: 0,
    online: false,
    redistribute: true,
    source: '',
    reboot: false,
    snapshot: '',
    keep: 0,
    ...details,
  }
  if (events[0]) cluster.log(events[0])
}

const end = (model: Model, cluster: Cluster, task: Task) => {
  const { name, ends, fails, online, redistribute, reboot } = task
  const { events, done, ...rest } = announced[name]
  cluster.task = null
  cluster.failure = fails ? (rest.fails?.code ?? null) : null
  const event = events[fails ? 2 : 1]
  if (event) cluster.log(event)
  if (fails) {
    cluster.mark = rest.fails?.mark ?? null
    if (name === 'create') cluster.status = 'CREATE_FAILED'
    return
  }
  done?.(cluster, task, model)
  if (name === 'grow' && redistribute) begin(model, cluster, 'redistribute', { online }, ends)
  if (reboot) begin(model, cluster, 'restart', {}, ends)
}

/** Everything that ends within so many seconds ends, in the order of time. */
export const pass = (model: Model, seconds: number): void => {
  const until = model.now + seconds
  for (;;) {
    const next = model.clusters
      .filter(({ task }) => task && task.ends <= until)
      .toSorted(
        ({ task: a }, { task: b }) =>
          (a?.ends ?? 0) - (b?.ends ?? 0) || (a?.order ?? 0) - (b?.order ?? 0),
      )[0]
    const expiry = model.next_expiry ?? Infinity
    if (expiry <= until && expiry < (next?.task?.ends ?? Infinity)) expire(model, expiry)
    else if (next?.task) end(model, next, next.task)
    else break
  }
  model.now = until
  for (const cluster of model.clusters)
    if (cluster.applying_until !== null && cluster.applying_until <= until)
      cluster.applying_until = null
}
