import { GapsPanel } from '../board/gaps-panel.tsx'
import { MessagePanel } from '../board/message-panel.tsx'
import { MessagesPanel } from '../board/messages-panel.tsx'
import { NotePanel } from '../board/note-panel.tsx'
import type { OnOpen, Opened } from '../board/opened.ts'
import { DraftsTray } from '../drafts/drafts-tray.tsx'
import { CausesPanel } from '../plan/causes-panel.tsx'
import { PlanPanel } from '../plan/plan-panel.tsx'
import { useSession } from './use-session.ts'

/** What the phase works with, beside the paper: what was opened first. */
export function SidePanel({ opened, onOpen }: { opened: Opened | null; onOpen: OnOpen }) {
  const { phase } = useSession().session
  const close = () => onOpen(null)
  return (
    <>
      {opened?.kind === 'note' && <NotePanel key={opened.id} id={opened.id} onClose={close} />}
      {opened?.kind === 'message' && (
        <MessagePanel key={opened.id} id={opened.id} onClose={close} />
      )}
      {phase === 'stage' && <MessagesPanel />}
      {phase === 'gaps' && <GapsPanel />}
      {(phase === 'prepare' || phase === 'evaluate' || phase === 'causes') && <DraftsTray />}
      {phase === 'causes' && <CausesPanel onOpen={onOpen} />}
      {phase === 'plan' && <PlanPanel onOpen={onOpen} />}
    </>
  )
}
