import { lazy, type Ref, Suspense } from 'react'
import { GapsPanel } from '../board/gaps-panel.tsx'
import { MessagePanel } from '../board/message-panel.tsx'
import { MessagesPanel } from '../board/messages-panel.tsx'
import { NotePanel } from '../board/note-panel.tsx'
import type { OnOpen, Opened } from '../board/opened.ts'
import { CausePanel } from '../causes/cause-panel.tsx'
import { CausesCard } from '../causes/causes-card.tsx'
import { DraftsTray } from '../drafts/drafts-tray.tsx'
import { WaitingNotes } from '../drafts/waiting-notes.tsx'
import { FloorCard } from '../floor/floor-card.tsx'
import { PicturePanel } from '../pictures/picture-panel.tsx'
import { SaidWeWould } from '../series/said/said-we-would.tsx'
import { laterParts } from './later-parts.ts'
import { useSession } from './use-session.ts'

const PlanPanel = lazy(async () => ({
  default: (await laterParts.plan()).PlanPanel,
}))

type SidePanelProps = {
  opened: Opened | null
  onOpen: OnOpen
  /** What stands here, without what was opened. */
  standing: Ref<HTMLDivElement>
}

/** What the phase works with, beside the paper: what was opened first. */
export function SidePanel({ opened, onOpen, standing }: SidePanelProps) {
  const { phase, floor } = useSession().session
  const close = () => onOpen(null)
  return (
    <>
      {opened?.kind === 'note' && (
        <NotePanel
          key={`${opened.id} ${opened.field ?? ''}`}
          id={opened.id}
          field={opened.field}
          onOpen={onOpen}
        />
      )}
      {opened?.kind === 'cause' && <CausePanel key={opened.id} id={opened.id} onOpen={onOpen} />}
      {opened?.kind === 'picture' && (
        <PicturePanel key={opened.id} opened={opened} onOpen={onOpen} />
      )}
      {opened?.kind === 'message' && (
        <MessagePanel key={opened.id} id={opened.id} onClose={close} />
      )}
      <div ref={standing} className="board-page__standing">
        {(phase === 'prepare' || phase === 'stage') && <SaidWeWould />}
        {phase === 'causes' && <FloorCard />}
        {phase === 'stage' && <MessagesPanel onOpen={onOpen} />}
        {phase === 'gaps' && <GapsPanel />}
        <Suspense>{phase === 'plan' && <PlanPanel onOpen={onOpen} />}</Suspense>
        <DraftsTray />
        {(phase === 'evaluate' || (phase === 'causes' && floor === null)) && <WaitingNotes />}
        {phase === 'causes' && <CausesCard onOpen={onOpen} />}
      </div>
    </>
  )
}
