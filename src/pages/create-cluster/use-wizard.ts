import { schemaResolver, useForm } from '@mantine/form'
import { createElement, useMemo, useState } from 'react'
import { failureOf, fixOf } from '../../components/failure.ts'
import { useCheckCluster, useClusters, useNodeTypes } from '../../queries/clusters.ts'
import { toCheck } from './cluster-request.ts'
import { fieldOfCode } from './field-of-code.ts'
import { newClusterSchema, type Field, type NewCluster } from './new-cluster.ts'
import { RuleText } from './RuleText.tsx'
import { firstError, lastStep, stepOf, steps } from './steps.ts'
import { useCreation } from './use-creation.ts'
import { useSteps } from './use-steps.ts'

/** What the service said against a value. It stays beside the field until the value changes, and never blocks. */
interface Refusal {
  field: Field
  value: string
  message: string
}

const useValidate = () => {
  const clusters = useClusters().data?.clusters
  const node_types = useNodeTypes().data?.node_types
  return useMemo(() => {
    const schema = newClusterSchema({
      names: new Set(clusters?.map(({ name }) => name)),
      node_types: node_types ?? [],
    })
    return schemaResolver(schema, { sync: true })
  }, [clusters, node_types])
}

const messageOf = (error: Error): string => {
  const details = failureOf(error)
  return [details.error_code, details.error_msg, fixOf(details)].filter(Boolean).join(' ')
}

interface Options {
  initial: NewCluster
  onChange: (values: NewCluster) => void
  onCreated: () => void
}

/** The form, which step of it is open, the check and the creation. */
export const useWizard = ({ initial, onChange, onCreated }: Options) => {
  const validate = useValidate()
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
  const checking = useCheckCluster()

  const refuse = (field: Field, error: Error) => {
    setRefusal({
      field,
      value: JSON.stringify(form.getValues()[field]),
      message: messageOf(error),
    })
    openStep(stepOf(field), field)
  }
  const creation = useCreation({
    created: onCreated,
    refused: (error) => {
      const field = fieldOfCode(failureOf(error).error_code, form.getValues())
      if (field) refuse(field, error)
    },
  })
  const runCheck = () => {
    const values = form.getValues()
    if (values.version !== '') checking.mutate(toCheck(values))
  }
  /** True when nothing stands against the fields before a step; else shows what does. */
  const complete = (before: number): boolean => {
    const errors = validate(form.getValues())
    const known = Object.entries(errors).filter(([path]) => stepOf(path) < before)
    form.setErrors(Object.fromEntries(known))
    const path = firstError(errors, before)
    if (path !== undefined) openStep(stepOf(path), path)
    return path === undefined
  }
  const unplaced =
    creation.error && !fieldOfCode(failureOf(creation.error).error_code, form.values)
      ? creation.error
      : undefined
  return {
    form,
    step,
    heading,
    refuse,
    open: (target: number) => {
      if (target > step && !complete(target)) return
      openStep(target)
      if (target === lastStep) runCheck()
    },
    submit: () => {
      if (complete(steps.length)) creation.create(form.getValues())
    },
    check: {
      pending: checking.isPending,
      passed: checking.isSuccess,
      error: checking.error,
      onCheck: runCheck,
    },
    creation: { pending: creation.pending, unplaced: step === lastStep ? unplaced : undefined },
  }
}
