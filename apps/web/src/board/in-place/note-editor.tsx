import { setNoteColor } from '@kraftline/core/board/edit-notes'
import { limits } from '@kraftline/core/protocol/sync'
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { ColorPicker } from '../color-picker.tsx'
import { useToldTyping } from '../company/use-told-typing.ts'
import { fitNote } from '../items/note-sprite.ts'
import { writeKeys } from '../keys/write-keys.ts'
import { noteHeight, noteWidth, type Pile, slantOf } from '../note-shape.ts'
import { useSharedText } from '../use-shared-text.ts'
import type { Viewport } from '../viewport.ts'
import './note-editor.css'

type NoteEditorProps = {
  readonly pile: Pile
  readonly viewport: Viewport
  readonly isAnonymous: boolean
  /** Nobody else is asked to keep anything: every letter is on the board as it is typed. */
  onClose(): void
  /** Makes the next note; null where none can be made here. */
  readonly onNext: (() => void) | null
  /** Opens all that can be done with it, as a form. */
  onMore(): void
}

/** A note's words, written on its own paper. */
export function NoteEditor(props: NoteEditorProps) {
  const { pile, viewport, isAnonymous, onClose, onNext, onMore } = props
  const { note } = pile
  const { t } = useWords()
  const { doc } = useRoom().board
  const { tied, isFull } = useSharedText({ doc, root: 'notes', id: note.id })
  const hasFoot = pile.under > 0 || (!isAnonymous && note.authorId !== null)
  const { size, isCut } = fitNote(note, hasFoot)
  const tellTyping = useToldTyping(note.id)
  const paper = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  usePlace({ pile, viewport, size, paper, side })

  useEffect(() => {
    const area = tied.ref.current
    area?.focus({ preventScroll: true })
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [tied.ref])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const makesNext = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !makesNext) return
    event.preventDefault()
    if (makesNext && onNext) onNext()
    else onClose()
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Who looks into another window comes back to where they were.
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of what is inside
    <div className="note-editor" onKeyDown={press} onBlur={leave} onInput={tellTyping}>
      <div ref={paper} className={`note-editor__paper note-editor__paper--${note.color}`}>
        <textarea
          {...tied}
          className={isCut ? 'note-editor__text note-editor__text--long' : 'note-editor__text'}
          style={{
            fontSize: size,
            height: hasFoot ? noteHeight - 22 : noteHeight,
            paddingRight: note.chosen ? 25 : undefined,
          }}
          aria-label={t('note.text')}
          aria-describedby="note-editor-keys"
          maxLength={limits.textLength}
        />
      </div>
      <div ref={side} className="note-editor__side panel panel--floating">
        <ColorPicker
          value={note.color}
          onColor={(color) => setNoteColor(doc, { id: note.id, color })}
        />
        <div className="note-editor__foot">
          <span id="note-editor-keys">
            {isFull
              ? t('wire.textFull', { count: limits.textLength })
              : onNext
                ? t('inPlace.keysNext', { keys: writeKeys('mod+enter', t) })
                : t('inPlace.keys')}
          </span>
          <Button size="small" onClick={onMore}>
            {t('inPlace.more')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Letters are never written smaller than this, however far away the paper is. */
const legible = 12
const air = 14

type Placing = Pick<NoteEditorProps, 'pile' | 'viewport'> & {
  readonly size: number
  readonly paper: { readonly current: HTMLElement | null }
  readonly side: { readonly current: HTMLElement | null }
}

/** Lies exactly on the note, wherever one looks; what else can be chosen hangs beside it. */
function usePlace({ pile: { note }, viewport, size, paper, side }: Placing): void {
  const largest = useRef(0)
  useLayoutEffect(() => {
    const place = () => {
      const view = viewport.projection
      if (!paper.current || !side.current) return
      // Once it has become larger to be read, it does not shrink with every letter.
      largest.current = Math.max(largest.current, Math.min(1, legible / size))
      const scale = Math.max(view.size, largest.current)
      const [x, y] = [Math.round(view.x(note.at)), Math.round(view.y(note.lane))]
      const slant = scale === view.size ? slantOf(note.id).angle : 0
      paper.current.style.transform = `translate(${x}px, ${y}px) rotate(${slant}rad) scale(${scale})`
      placeSide(side.current, { x, y, scale, view })
    }
    place()
    return viewport.subscribe(place)
  })
}

type Beside = {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly view: { readonly width: number; readonly height: number }
}

/** Below the note where there is room, else above it; never past the window's edges. */
function placeSide(side: HTMLElement, { x, y, scale, view }: Beside): void {
  const { offsetWidth, offsetHeight } = side
  const reach = (noteHeight / 2) * scale + air
  const left = Math.max(8, Math.min(view.width - offsetWidth - 8, x - (noteWidth / 2) * scale))
  const isRoomBelow = y + reach + offsetHeight + toolbar <= view.height
  const top = isRoomBelow ? y + reach : y - reach - offsetHeight
  side.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(8, top))}px)`
}

/** How high the tools stand at the bottom. */
const toolbar = 76
