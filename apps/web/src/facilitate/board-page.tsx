import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { FollowBar } from '../board/company/follow-bar.tsx'
import { FollowProvider } from '../board/company/follow-provider.tsx'
import { LookingContext, openLooking } from '../board/looking.ts'
import type { OnOpen, Opened } from '../board/opened.ts'
import { WalkBar } from '../board/walk/walk-bar.tsx'
import { WalkProvider } from '../board/walk/walk-provider.tsx'
import { PeopleBar } from '../people/people-bar.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { CatchUp } from './catch-up.tsx'
import { fetchLaterParts, laterParts } from './later-parts.ts'
import { PhasePanel } from './phase-panel.tsx'
import { RoomBoard } from './room-board.tsx'
import { SidePanel } from './side-panel.tsx'
import { useCorners } from './use-corners.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { WirePill } from './wire-pill.tsx'
import './board-page.css'

const Outline = lazy(async () => ({
  default: (await laterParts.outline()).Outline,
}))

type View = 'board' | 'outline' | 'panel'

/** The room during the hour: the paper, and what floats over it. On a phone, one thing at a time. */
export function BoardPage() {
  const isNarrow = useIsNarrow()
  useEffect(fetchLaterParts, [])
  const [view, setView] = useState<View>(isNarrow ? 'panel' : 'board')
  const [opened, setOpened] = useState<Opened | null>(null)
  const shown = !isNarrow && view === 'panel' ? 'board' : view
  const open: OnOpen = (next) => {
    setOpened(next)
    if (next && isNarrow) setView('panel')
  }
  const showBoard = useCallback(() => setView('board'), [])
  const looking = useMemo(() => openLooking(showBoard), [showBoard])
  const { corners, left, right } = useCorners()
  const side = <SidePanel opened={opened} onOpen={open} standing={right} />
  return (
    <WalkProvider>
      <FollowProvider onBoard={showBoard}>
        <LookingContext value={looking}>
          <main className={`board-page board-page--${shown}`}>
            {shown === 'board' && <RoomBoard opened={opened} onOpen={open} corners={corners} />}
            {shown === 'outline' && (
              <div className="board-page__outline">
                <Suspense>
                  <Outline onOpen={open} />
                </Suspense>
              </div>
            )}
            {isNarrow ? (
              shown === 'panel' && (
                <div className="board-page__panel">
                  <CatchUp />
                  <PhasePanel />
                  {side}
                </div>
              )
            ) : (
              <>
                <div className="board-page__left">
                  <div ref={left} className="board-page__standing">
                    <CatchUp />
                    <PhasePanel />
                  </div>
                </div>
                <div className="board-page__right">{side}</div>
              </>
            )}
            <div className="board-page__wire">
              <WirePill />
              {!isNarrow && (
                <ViewSwitch view={shown} views={['board', 'outline']} onView={setView} />
              )}
            </div>
            <div className="board-page__people">
              <PeopleBar />
            </div>
            {isNarrow && (
              <ViewSwitch view={shown} views={['panel', 'outline', 'board']} onView={setView} />
            )}
            <div className="board-page__bars">
              <WalkBar />
              <FollowBar />
            </div>
          </main>
        </LookingContext>
      </FollowProvider>
    </WalkProvider>
  )
}

const viewWords: Record<View, WordKey> = {
  board: 'facilitate.boardView',
  outline: 'facilitate.outlineView',
  panel: 'facilitate.panelView',
}

type SwitchProps = { view: View; views: readonly View[]; onView: (view: View) => void }

function ViewSwitch({ view, views, onView }: SwitchProps) {
  const { t } = useWords()
  return (
    <nav className="view-switch panel panel--floating" aria-label={t('facilitate.views')}>
      {views.map((other) => (
        <button
          key={other}
          type="button"
          className="view-switch__view"
          aria-pressed={other === view}
          onClick={() => onView(other)}
        >
          {t(viewWords[other])}
        </button>
      ))}
    </nav>
  )
}
