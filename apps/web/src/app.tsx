import type { SessionId } from '@kraftline/core/ids'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { HomePage } from './home/home-page.tsx'
import { UnknownLink } from './people/unknown-link.tsx'
import { WordsProvider } from './words/use-words.tsx'

const SessionPage = lazy(async () => ({
  default: (await import('./people/session-page.tsx')).SessionPage,
}))

const ReplayPage = lazy(async () => ({
  default: (await import('./replay/replay-page.tsx')).ReplayPage,
}))

const SeriesPage = lazy(async () => ({
  default: (await import('./series/series-page.tsx')).SeriesPage,
}))

/** The addresses of the product: the door, a session, the session as it was, and the series that it continues. */
export function App() {
  return (
    <WordsProvider>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/s/:id/series">
            {({ id }) => <SeriesPage key={id} id={id as SessionId} />}
          </Route>
          <Route path="/s/:id">{({ id }) => <SessionPage key={id} id={id as SessionId} />}</Route>
          <Route path="/s/:id/replay">
            {({ id }) => <ReplayPage key={id} id={id as SessionId} />}
          </Route>
          <Route>
            <UnknownLink />
          </Route>
        </Switch>
      </Suspense>
    </WordsProvider>
  )
}
