import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { useClockFaces } from './use-clock-faces.ts'
import { usePlaying } from './use-player.ts'

/** What is missing of the session, and why; nothing where all of it is here and over. */
export function ArrivalNotice({ onFetch }: { onFetch: () => void }) {
  const { t } = useWords()
  const arrival = usePlaying((playing) => playing.arrival)
  const story = usePlaying((playing) => playing.story)
  const isOpen = usePlaying(({ last }) => last.state.phase !== 'closed')
  const faces = useClockFaces()
  const last = story.times.at(-1)
  const time = last === undefined ? '' : faces.session(last)
  const isEmpty = story.changes === 0 && story.chapters.length <= 1
  if (arrival === 'arriving') {
    return <Notice>{t('replay.arriving', { count: story.times.length })}</Notice>
  }
  if (arrival === 'gone') return <Notice isBad>{t('replay.gone')}</Notice>
  if (arrival === 'too-long') return <Notice>{t('replay.tooLong', { time })}</Notice>
  if (arrival === 'dropped') {
    const said = last === undefined ? t('replay.droppedEmpty') : t('replay.dropped', { time })
    return (
      <Notice isBad>
        {said} <More onPress={onFetch}>{t('replay.again')}</More>
      </Notice>
    )
  }
  if (isEmpty) {
    return (
      <Notice>
        {t('replay.empty')} {isOpen && <More onPress={onFetch}>{t('replay.more')}</More>}
      </Notice>
    )
  }
  if (!isOpen) return null
  return (
    <Notice>
      {t('replay.open', { time })} <More onPress={onFetch}>{t('replay.more')}</More>
    </Notice>
  )
}

function Notice({ isBad = false, children }: { isBad?: boolean; children: ReactNode }) {
  return (
    <p role="status" className={isBad ? 'replay__notice replay__notice--bad' : 'replay__notice'}>
      {children}
    </p>
  )
}

function More({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <Button size="small" onClick={onPress}>
      {children}
    </Button>
  )
}
