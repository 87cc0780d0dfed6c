import { useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { HeroDrawing } from './hero-drawing.tsx'
import { HomeHeader } from './home-header.tsx'
import { HourStrip } from './hour-strip.tsx'
import { LinksPanel, type StartedSession } from './links-panel.tsx'
import { NewSessionForm } from './new-session-form.tsx'
import { OpenDemonstration } from './open-demonstration.tsx'
import '../ui/paper.css'
import './home.css'

/** What Kraftline is, and the way into a review: a form, then the links that it made. */
export function HomePage() {
  const { t } = useWords()
  const [started, setStarted] = useState<StartedSession | null>(null)
  return (
    <div className="home">
      <HomeHeader />
      <main>
        <div className="home__hero paper">
          <div className="home__columns">
            <div className="home__pitch">
              <h1 className="home__heading">{t('home.heading')}</h1>
              <p className="home__lead">{t('home.lead')}</p>
            </div>
            <div className="home__drawing">
              <HeroDrawing />
            </div>
            <div className="home__card panel panel--floating">
              {started ? (
                <LinksPanel session={started} />
              ) : (
                <>
                  <NewSessionForm onStarted={setStarted} />
                  <OpenDemonstration />
                </>
              )}
            </div>
          </div>
        </div>
        <HourStrip />
      </main>
    </div>
  )
}
