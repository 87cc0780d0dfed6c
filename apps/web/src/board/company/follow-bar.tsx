import { useSyncExternalStore } from 'react'
import { useCommand } from '../../facilitate/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { type Following, useFollowing } from './following.ts'
import '../walk/walk.css'
import './company.css'

/** Whose view one follows and how to stop, and who would like to show one something. */
export function FollowBar() {
  const following = useFollowing()
  if (!following) return null
  return <Bars following={following} />
}

function Bars({ following }: { readonly following: Following }) {
  const said = useSaid(following)
  const { standing, followed } = following
  const isAsked = standing === 'asked'
  return (
    <>
      {/* Always there, for a live region that comes with its words is not read. */}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {followed && <Followed following={following} />}
      {!followed && following.left !== null && <HasLeft following={following} />}
      {standing === 'leading' && <Showing />}
      {(isAsked || (standing === 'away' && !followed)) && <Asked following={following} />}
    </>
  )
}

/** What is told by ear: the latest, in one sentence or two. */
function useSaid({ standing, showing, followed, left }: Following): string {
  const { t } = useWords()
  if (standing === 'asked') return t('company.asks', { name: showing ?? '' })
  if (followed) {
    return `${t('company.following', { name: followed.name })} ${t('company.howToStop')}`
  }
  return left === null ? '' : t('company.left', { name: left })
}

type BarProps = { readonly following: Following }

function Followed({ following }: BarProps) {
  const { t } = useWords()
  const { followed, seenId, others, stop } = following
  const id = followed?.id ?? null
  const hasBoard = useSyncExternalStore(
    others.subscribe,
    () => id !== null && others.boundsOf(id) !== null,
  )
  if (!followed) return null
  const { name } = followed
  return (
    <section className="walk-bar follow-bar panel panel--floating" aria-label={t('company.bar')}>
      <p className="walk-bar__asks">
        {t(hasBoard ? 'company.following' : 'company.noBoard', { name })}
        <small>{t(seenId === null ? 'company.waits' : 'company.howToStop')}</small>
      </p>
      <Button size="small" aria-keyshortcuts="Escape" onClick={stop}>
        {t('company.stop')}
      </Button>
    </section>
  )
}

function HasLeft({ following: { left, dismiss } }: BarProps) {
  const { t } = useWords()
  return (
    <section className="walk-bar follow-bar panel panel--floating" aria-label={t('company.bar')}>
      <p className="walk-bar__asks">{t('company.left', { name: left ?? '' })}</p>
      <Button size="small" look="quiet" onClick={dismiss}>
        {t('common.close')}
      </Button>
    </section>
  )
}

function Showing() {
  const { t } = useWords()
  const command = useCommand()
  const end = () => void command({ type: 'present', communicationId: null })
  return (
    <section className="walk-bar follow-bar panel panel--floating" aria-label={t('company.bar')}>
      <p className="walk-bar__asks">{t('company.showing')}</p>
      <Button size="small" onClick={end}>
        {t('company.endShowing')}
      </Button>
    </section>
  )
}

function Asked({ following: { standing, showing, come, stop } }: BarProps) {
  const { t } = useWords()
  const isAsked = standing === 'asked'
  const word = isAsked ? 'company.asks' : 'company.isShowing'
  const look = isAsked ? 'walk-bar--asking' : 'walk-bar--behind'
  return (
    <section className={`walk-bar ${look} panel panel--floating`} aria-label={t('company.bar')}>
      <p className="walk-bar__asks">{t(word, { name: showing ?? '' })}</p>
      <div className="walk-bar__acts">
        <Button look={isAsked ? 'primary' : 'plain'} onClick={come}>
          {t('company.come')}
        </Button>
        {isAsked && (
          <Button look="quiet" onClick={stop}>
            {t('company.stay')}
          </Button>
        )}
      </div>
    </section>
  )
}
