import { tagsText } from '../../i18n/tags.ts'
import type { TagPlan } from './tag-plan.ts'
import classes from './TagPlanList.module.css'

const text = tagsText.plan

/** What a plan adds, changes and removes, a line each. */
export const TagPlanList = ({ plan }: { plan: TagPlan }) => (
  <ul className={classes.list}>
    {plan.added.map(({ key, value }) => (
      <li key={key} data-step="add">
        <b>{text.add}</b> {tagsText.one(key, value)}
      </li>
    ))}
    {plan.changed.map(({ key, before, value }) => (
      <li key={key} data-step="change">
        <b>{text.change}</b> {text.from(key, before, value)}
      </li>
    ))}
    {plan.removed.map(({ key, value }) => (
      <li key={key} data-step="remove">
        <b>{text.remove}</b> {tagsText.one(key, value)}
      </li>
    ))}
  </ul>
)
