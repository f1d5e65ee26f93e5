import { schemaResolver, useForm } from '@mantine/form'
import { createElement, useMemo, useState } from 'react'
import type { z } from 'zod'
import { failureOf, fixOf } from '../../../components/status/failure.ts'
import { fieldOfCode } from './field-of-code.ts'
import type { Field, NewCluster } from '../new-cluster.ts'
import { RuleText } from './RuleText.tsx'
import { firstError, stepOf, type Step } from './steps.ts'
import { useCreation, type CreationWrite } from './use-creation.ts'
import { useSteps } from './use-steps.ts'

/** What the service said against a value. It stays beside the field until the value changes, and never blocks. */
interface Refusal {
  field: Field
  value: string
  message: string
}

const messageOf = (error: Error): string => {
  const details = failureOf(error)
  return [details.error_code, details.error_msg, fixOf(details)].filter(Boolean).join(' ')
}

interface Options {
  steps: readonly Step[]
  /** The rules that the values must keep. */
  schema: z.ZodType<NewCluster, NewCluster>
  initial: NewCluster
  onChange: (values: NewCluster) => void
  /** The last step opens, with values that keep the rules. */
  onReview?: (values: NewCluster) => void
  write: CreationWrite
  onCreated: () => void
}

/** The form, which step of it is open, and the request that makes a cluster of it. */
export const useWizard = ({ steps, schema, initial, onChange, onReview, ...rest }: Options) => {
  const lastStep = steps.length - 1
  const validate = useMemo(() => schemaResolver(schema, { sync: true }), [schema])
  const [refusal, setRefusal] = useState<Refusal>()
  const form = useForm<NewCluster>({
    mode: 'controlled',
    initialValues: initial,
    validate,
    validateInputOnBlur: true,
    // An error that appears between press and release moves the button away from under the pointer.
    validateDebounce: 200,
    onValuesChange: onChange,
    enhanceGetInputProps: ({ inputProps, field }) => {
      const error = inputProps.error as string | undefined
      const refused = refusal?.field === field && JSON.stringify(inputProps.value) === refusal.value
      const message = error ?? (refused ? refusal.message : undefined)
      return message ? { error: createElement(RuleText, { message }) } : {}
    },
  })
  const { step, heading, openStep } = useSteps()

  const refuse = (field: Field, error: Error) => {
    setRefusal({
      field,
      value: JSON.stringify(form.getValues()[field]),
      message: messageOf(error),
    })
    openStep(stepOf(steps, field), field)
  }
  /** The field of these steps that a refusal speaks of. */
  const fieldOf = (error: Error, values: NewCluster): Field | undefined => {
    const field = fieldOfCode(failureOf(error).error_code, values)
    return field && stepOf(steps, field) >= 0 ? field : undefined
  }
  const creation = useCreation(rest.write, {
    created: rest.onCreated,
    refused: (error) => {
      const field = fieldOf(error, form.getValues())
      if (field) refuse(field, error)
    },
  })
  /** True when nothing stands against the fields before a step; else shows what does. */
  const complete = (before: number): boolean => {
    const errors = validate(form.getValues())
    const known = Object.entries(errors).filter(([path]) => stepOf(steps, path) < before)
    form.setErrors(Object.fromEntries(known))
    const path = firstError(steps, errors, before)
    if (path !== undefined) openStep(stepOf(steps, path), path)
    return path === undefined
  }
  const { error } = rest.write
  return {
    form,
    steps,
    step,
    heading,
    refuse,
    open: (target: number) => {
      if (target > step && !complete(target)) return
      openStep(target)
      if (target === lastStep) onReview?.(form.getValues())
    },
    submit: () => {
      if (complete(steps.length)) creation.create(form.getValues())
    },
    pending: rest.write.isPending,
    /** A refusal that no field takes. */
    unplaced: step === lastStep && error && !fieldOf(error, form.values) ? error : undefined,
  }
}

export type Wizard = ReturnType<typeof useWizard>
