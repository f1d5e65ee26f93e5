import type { ReactNode } from 'react'
import { common } from '../../i18n/common.ts'

export interface Notice {
  title: string
  text?: ReactNode
  /** Failures stay until they are closed. */
  tone: 'done' | 'failed'
}

/** Tells the result of something that went on in the background. The library loads with the first notice. */
export const notify = async ({ title, text, tone }: Notice): Promise<void> => {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({
    title,
    message: text,
    color: tone === 'done' ? 'green' : 'red',
    autoClose: tone === 'done' ? 6000 : false,
    withBorder: true,
    closeButtonProps: { 'aria-label': common.close },
    ...(tone === 'failed' ? { role: 'alert' } : { role: 'status' }),
  })
}
