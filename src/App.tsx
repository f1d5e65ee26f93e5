import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { setServiceTime } from './lib/use-now.ts'
import { createQueryClient } from './queries/query-client.ts'
import { onServiceTime } from './queries/service-time.ts'
import { createRouter } from './routes.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''
// The scroll lock of dialogs writes a style element of its own, and asks get-nonce for it.
setNonce(nonce)
onServiceTime(setServiceTime)

export const App = () => {
  const [client] = useState(createQueryClient)
  const [router] = useState(createRouter)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
