import { Group, Text } from '@mantine/core'
import { LeaveGuard } from '../../components/form/LeaveGuard.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { notify } from '../../components/status/notify.ts'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { withCode } from '../../components/cluster-actions/field-error.ts'
import { isSound, tagProblems, valueProblem } from '../../components/tags/tag-problems.ts'
import { mostTags, tooManyTags } from '../../contract/tags.ts'
import { leaveText } from '../../i18n/leave.ts'
import { tagsText } from '../../i18n/tags.ts'
import { planTags, requestsOf, stepsOf, type SentTags } from '../../components/tags/tag-plan.ts'
import { PartlyDone, useSaveClusterTags, useTags } from '../../queries/tags.ts'
import classes from './TagEditor.module.css'
import { NewTagRow, TagRow } from './TagRow.tsx'
import { TagPlanTray } from './TagPlanTray.tsx'
import { draftTags, useTagDraft } from './use-tag-draft.ts'

const text = tagsText.editor

interface Props {
  cluster_id: string
  name: string
  tags: SentTags
  /** Why the cluster takes no change of its tags now. */
  reason: string | undefined
}

/** Every tag is a line to edit in place; what will change is listed before it is saved. */
export const TagEditor = ({ cluster_id, name, tags, reason }: Props) => {
  const draft = useTagDraft()
  const save = useSaveClusterTags(cluster_id)
  // For suggestions alone: the editor works without an answer.
  const suggestions = useTags().data?.tags ?? []
  const known = draftTags(tags, draft)
  const kept = known.filter(({ removed }) => !removed)
  const after = [...kept, ...draft.added]

  // A key may come again after its old tag is removed: then it is a change. While the change is being
  // saved the cluster may have the new tags already.
  const takenBefore = (index: number) =>
    new Set(save.isPending ? [] : [...kept, ...draft.added.slice(0, index)].map(({ key }) => key))
  const problems = draft.added.map((tag, index) => tagProblems(tag, takenBefore(index)))
  const complete = draft.added.filter((_, index) => isSound(problems[index]!))
  const sound =
    complete.length === draft.added.length &&
    kept.every(({ value, before }) => value === before || !valueProblem(value))
  const plan = planTags(
    tags,
    [...kept, ...complete].map(({ key, value }) => ({ key, value })),
  )
  const steps = stepsOf(plan)
  const tooMany = after.length > mostTags ? withCode(tooManyTags) : undefined
  const full = after.length >= mostTags ? withCode(tooManyTags) : undefined
  const dirty = steps > 0 || draft.added.length > 0

  return (
    <>
      <Text size="sm" c="dimmed" maw="72ch" mb="xs">
        {tagsText.rules}
      </Text>
      {/* What would be typed while the tags are being saved would be lost with the draft. */}
      <fieldset className={classes.fields} disabled={save.isPending}>
        {after.length + known.length === 0 ? (
          <Empty title={text.none} text={text.noneText} />
        ) : (
          <div className={classes.frame}>
            <table className={classes.table} aria-label={text.list}>
              <thead>
                <tr>
                  <th scope="col">{tagsText.key}</th>
                  <th scope="col">{tagsText.value}</th>
                  <th scope="col">
                    <span className={classes.wide}>{text.change}</span>
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {known.map((tag) => (
                  <TagRow
                    key={tag.key}
                    tag={tag}
                    suggestions={suggestions}
                    disabled={!!reason}
                    onValue={(value) => {
                      if (value === tag.before && !tag.gone) draft.restore(tag.key)
                      else draft.setValue(tag.key, value)
                    }}
                    onRemove={() => {
                      draft.remove(tag.key)
                    }}
                    onRestore={() => {
                      draft.restore(tag.key)
                    }}
                  />
                ))}
                {draft.added.map((tag, index) => (
                  <NewTagRow
                    key={`new ${tag.id}`}
                    tag={tag}
                    position={index + 1}
                    problems={problems[index]!}
                    taken={takenBefore(index)}
                    suggestions={suggestions}
                    onChange={(part) => {
                      draft.editNew(tag.id, part)
                    }}
                    onRemove={() => {
                      draft.dropNew(tag.id)
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Group mt="sm" gap="md">
          <ReasonButton variant="default" size="xs" reason={reason ?? full} onClick={draft.add}>
            {text.add}
          </ReasonButton>
          <Text size="sm" c={tooMany ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
            {tooMany ?? text.count(after.length, mostTags)}
          </Text>
        </Group>
      </fieldset>
      {dirty && (
        <TagPlanTray
          plan={plan}
          steps={steps}
          blocked={!sound || !!tooMany}
          reason={reason}
          pending={save.isPending}
          error={save.error}
          onDiscard={() => {
            draft.discard()
            save.reset()
          }}
          onSave={() => {
            save.mutate(requestsOf(tags, plan), {
              onError: (error) => {
                if (error instanceof PartlyDone) draft.accepted(error.did)
              },
              onSuccess: () => {
                draft.discard()
                void notify({ title: tagsText.plan.saved(name), tone: 'done' })
              },
            })
          }}
        />
      )}
      <LeaveGuard when={dirty} text={leaveText.unsaved} />
    </>
  )
}
