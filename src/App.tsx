import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
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

// Outside of React, which draws twice in development: a router listens from the moment it is made.
const client = createQueryClient()
const router = createRouter()

export const App = () => (
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
