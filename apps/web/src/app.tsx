import type { SessionId } from '@kraftline/core/ids'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { HomePage } from './home/home-page.tsx'
import { UnknownLink } from './people/unknown-link.tsx'
import { WordsProvider } from './words/use-words.tsx'

const SessionPage = lazy(async () => ({
  default: (await import('./people/session-page.tsx')).SessionPage,
}))

/** The two addresses of the product: the door, and a session. */
export function App() {
  return (
    <WordsProvider>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/s/:id">{({ id }) => <SessionPage key={id} id={id as SessionId} />}</Route>
          <Route>
            <UnknownLink />
          </Route>
        </Switch>
      </Suspense>
    </WordsProvider>
  )
}
