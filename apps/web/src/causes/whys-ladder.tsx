import { addWhy, removeWhy, rewriteWhy } from '@kraftline/core/board/edit-whys'
import type { CauseOnBoard } from '@kraftline/core/board/snapshot-types'
import { type Millis, second } from '@kraftline/core/time'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { browserClock } from '../connect/server-time.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'

const mostWhys = 5

/** The ladder of whys: up to five, each an answer to the one above; Enter asks the next. */
export function WhysLadder({ cause }: { cause: CauseOnBoard }) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const ladder = useRef<HTMLFieldSetElement>(null)
  /** The why that was asked here last: what others ask must not take one's place to type. */
  const [asked, setAsked] = useState<number | null>(null)
  const { doc } = room.board
  const { id, whys } = cause
  const ask = (after: number) => {
    const next = after + 1
    const field = ladder.current?.querySelectorAll('textarea')[next]
    if (field) return field.focus()
    if (whys.length >= mostWhys) return
    setAsked(next)
    addWhy(doc, { causeId: id, text: '' })
  }
  return (
    <fieldset ref={ladder} className="whys">
      <legend className="field__label">{t('causes.ladder')}</legend>
      <div className="whys__all">
        {whys.map((_, index) => (
          <Why
            // biome-ignore lint/suspicious/noArrayIndexKey: a why has no name but its place in the ladder
            key={index}
            cause={cause}
            index={index}
            isAsked={index === asked}
            onNext={() => ask(index)}
            onRemove={() => removeWhy(doc, { causeId: id, index })}
          />
        ))}
        {canWrite && whys.length < mostWhys && (
          <Button size="small" onClick={() => ask(whys.length - 1)}>
            {t('causes.addWhy')}
          </Button>
        )}
        {canWrite && whys.length > 0 && <p className="field__hint">{t('causes.ladderHint')}</p>}
      </div>
    </fieldset>
  )
}

/** After so long without a key, the others see what one has typed. */
const pause: Millis = second / 3

type WhyProps = {
  cause: CauseOnBoard
  index: number
  isAsked: boolean
  onNext: () => void
  onRemove: () => void
}

function Why({ cause, index, isAsked, onNext, onRemove }: WhyProps) {
  const { t } = useWords()
  const { canWrite } = useSession()
  const writing = useWriting(cause, index)
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    writing.keep()
    onNext()
  }
  return (
    <div className="whys__rung">
      <TextArea
        label={t('causes.why', { number: index + 1 })}
        rows={1}
        autoFocus={isAsked}
        value={writing.text}
        placeholder={t('causes.whyPlaceholder')}
        readOnly={!canWrite}
        onChange={(event) => writing.type(event.currentTarget.value)}
        onBlur={writing.keep}
        onKeyDown={goOn}
      />
      {canWrite && (
        <Button
          size="small"
          look="quiet"
          icon
          aria-label={t('causes.removeWhy', { number: index + 1 })}
          onClick={onRemove}
        >
          ×
        </Button>
      )}
    </div>
  )
}

type Pending = { readonly seen: readonly string[]; readonly text: string }

/**
 * A why is one value on the board, so what is typed in it goes there after a short pause, with what
 * the ladder looked like when it was begun: others' words in the same why are merged with it.
 */
function useWriting({ id, whys }: CauseOnBoard, index: number) {
  const { board } = useRoom()
  const [pending, setPending] = useState<Pending | null>(null)
  const latest = useRef(pending)
  latest.current = pending
  const keep = () => {
    const written = latest.current
    if (!written) return
    latest.current = null
    setPending(null)
    rewriteWhy(board.doc, { causeId: id, index, ...written })
  }
  const keepLast = useRef(keep)
  keepLast.current = keep
  useEffect(() => {
    if (!pending) return
    return browserClock.after(pause, () => keepLast.current())
  }, [pending])
  useEffect(() => () => keepLast.current(), [])
  return {
    text: pending?.text ?? whys[index] ?? '',
    type: (text: string) => setPending({ seen: pending?.seen ?? whys, text }),
    keep,
  }
}
