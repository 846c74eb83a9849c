import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useStore } from '../api/store'
import { createQueryClient } from '../api/queries'
import { SignIn } from '../session/SignIn'
import { sessionState } from '../session/session'
import { start } from '../session/start'
import { Announcer } from './Announcer'
import { createConsoleRouter } from './routes'
import './theme'

export function App() {
  const [client] = useState(createQueryClient)
  const [router] = useState(() => createConsoleRouter(client))
  const state = useStore(sessionState)
  useEffect(() => void start(address => router.history.replace(address)), [router])
  useEffect(() => {
    // What one person read is not left for the next.
    if (state === 'signedOut') client.clear()
  }, [state, client])
  return (
    <I18nProvider locale="en-US">
      <QueryClientProvider client={client}>
        {state === 'signedIn' ? <RouterProvider router={router} /> : <SignIn />}
        <Announcer />
      </QueryClientProvider>
    </I18nProvider>
  )
}
