import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Problem } from '../connect/api.ts'
import { Button } from '../ui/button.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { OutsidePage } from './outside-page.tsx'

/** A link that opens nothing: none of ours, one that no longer lets this person in, or a trouble that may pass. */
export function UnknownLink({ problem }: { problem?: Problem }) {
  const { t } = useWords()
  const why = whyOf(problem)
  const heading = t(`people.${why}.heading`)
  useEffect(() => {
    document.title = `${heading} · Kraftline`
  }, [heading])
  return (
    <OutsidePage>
      <h1 className="outside__heading">{heading}</h1>
      {why === 'trouble' && problem ? (
        <>
          <p className="outside__text">{sayProblem(t, problem)}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {t('people.trouble.again')}
          </Button>
        </>
      ) : (
        <>
          <p className="outside__text">
            {t(why === 'removed' ? 'people.removed.text' : 'people.unknown.text')}
          </p>
          <p className="outside__text">
            {t(why === 'removed' ? 'people.removed.todo' : 'people.unknown.todo')}
          </p>
          <Link href="/" className="button">
            {t('people.toHome')}
          </Link>
        </>
      )}
    </OutsidePage>
  )
}

function whyOf(problem: Problem | undefined): 'unknown' | 'removed' | 'trouble' {
  if (!problem || problem.status === 404 || problem.status === 401) return 'unknown'
  return problem.status === 403 ? 'removed' : 'trouble'
}
