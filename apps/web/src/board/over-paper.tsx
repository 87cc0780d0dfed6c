import type { BoardViewProps } from './board-props.ts'
import { stickNext } from './clipboard/work.ts'
import { NoteEditor } from './in-place/note-editor.tsx'
import { KeysHelp } from './keys/keys-help.tsx'
import { BoardMenu } from './menu/board-menu.tsx'
import { Said } from './said/said.tsx'
import type { useDesk } from './use-desk.ts'
import type { BoardScene } from './use-scene.ts'
import type { Viewport } from './viewport.ts'

type OverPaperProps = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly desk: ReturnType<typeof useDesk>
}

/** What is opened over the paper for a while: a note being written, a menu, the keys, a word in passing. */
export function OverPaper({ board, scene, viewport, desk }: OverPaperProps) {
  const { bench, menu } = desk
  const edited = scene.piles.find(({ note }) => note.id === desk.editing)
  return (
    <>
      {edited && (
        <NoteEditor
          key={edited.note.id}
          pile={edited}
          viewport={viewport}
          isAnonymous={board.isAnonymous}
          onClose={desk.closeEditor}
          onNext={board.canAdd ? () => stickNext(edited.note.id, bench) : null}
          onMore={() => board.onOpenNote(edited.note.id)}
        />
      )}
      <Said text={desk.said} onClose={desk.silence} />
      {menu && <BoardMenu menu={menu} bench={bench} onClose={desk.closeMenu} />}
      {desk.isHelpOpen && <KeysHelp standing={desk.ready} onClose={desk.closeHelp} />}
    </>
  )
}
