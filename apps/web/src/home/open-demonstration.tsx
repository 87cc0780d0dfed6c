import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '../connect/api.ts'
import { Button } from '../ui/button.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { startDemonstration } from './start-demonstration.ts'

const notLoaded: Problem = { status: 0, code: 'network', detail: '', errors: [] }

/** The quieter way in: a session that already holds a real incident. */
export function OpenDemonstration() {
  const { t, locale } = useWords()
  const [, navigate] = useLocation()
  const [isOpening, setOpening] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)

  const open = async () => {
    setOpening(true)
    setRefused(null)
    try {
      const made = await startDemonstration(locale)
      if (made.ok) return navigate(`/s/${made.value.id}#${made.value.secrets.facilitator}`)
      setRefused(made.error)
    } catch {
      // The chunk that holds the incident did not come.
      setRefused(notLoaded)
    }
    setOpening(false)
  }

  return (
    <div className="demo">
      <p className="demo__text">{t('home.demo.text')}</p>
      <Button onClick={() => void open()} disabled={isOpening}>
        {t(isOpening ? 'home.demo.opening' : 'home.demo.button')}
      </Button>
      {refused && (
        <p className="message message--error" role="alert">
          {sayProblem(t, refused)}
        </p>
      )}
    </div>
  )
}
