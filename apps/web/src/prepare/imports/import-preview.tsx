import { formatShortMoment, formatSpan } from '@kraftline/core/report/moment'
import { useEffect, useRef } from 'react'
import type { PreviewedMessage } from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { useCounts } from './use-counts.ts'
import type { Importing, ImportState } from './use-import.ts'

type ImportPreviewProps = {
  state: Extract<ImportState, { at: 'looking' }>
  importing: Importing
}

/** What an import would bring, to be taken whole, in part or not at all. The line above shows the same. */
export function ImportPreview({ state: { preview, left, shown }, importing }: ImportPreviewProps) {
  const { t } = useWords()
  const sayCounts = useCounts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const fresh = preview.communications.filter(({ outcome }) => outcome === 'added')
  const there = preview.communications.filter(({ outcome }) => outcome === 'unchanged')
  const taken = fresh.length - fresh.filter(({ id }) => left.has(id)).length
  const isChat = fresh.some(({ audience }) => audience === 'internal')
  const toggleAll = () => {
    const all = taken === fresh.length ? fresh.map(({ id }) => id) : []
    importing.decide({ left: new Set(all) })
  }

  return (
    <section className="preview" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        {t('imports.heading')}
      </h3>
      <p role="status">{sayCounts.all(preview)}</p>
      <Incident incident={preview.incident} />
      {isChat && <p className="message">{t('imports.chat')}</p>}
      {fresh.length > 0 && (
        <>
          <label className="preview__all">
            <input
              type="checkbox"
              checked={taken > 0}
              ref={(box) => {
                if (box) box.indeterminate = taken > 0 && taken < fresh.length
              }}
              onChange={toggleAll}
            />
            {t('imports.chosen', { taken, all: fresh.length })}
          </label>
          <ul className="preview__list" aria-label={t('imports.new')}>
            {fresh.map((message) => (
              <li key={message.id} className="preview__row">
                <label className="preview__one">
                  <input
                    type="checkbox"
                    checked={!left.has(message.id)}
                    onChange={() => importing.decide({ left: toggled(left, message.id) })}
                  />
                  <Message message={message} />
                </label>
                {message.audience === 'internal' && (
                  <label className="preview__shown">
                    <input
                      type="checkbox"
                      checked={shown.has(message.id)}
                      onChange={() => importing.decide({ shown: toggled(shown, message.id) })}
                    />
                    {t('imports.shown')}
                  </label>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {there.length > 0 && (
        <details className="preview__there">
          <summary>{t('imports.there', { count: there.length })}</summary>
          <ul className="preview__list">
            {there.map((message) => (
              <li key={message.id} className="preview__one">
                <Message message={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="preview__acts">
        <Button look="primary" onClick={importing.confirm}>
          {taken > 0 ? t('imports.take', { count: taken }) : t('imports.takeTimes')}
        </Button>
        <Button onClick={importing.forget}>{t('imports.takeNone')}</Button>
      </div>
    </section>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

function Incident({ incident }: Pick<ImportPreviewProps['state']['preview'], 'incident'>) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const { title, start, end } = incident
  if (start === null) return null
  const readers = { locale, timeZone }
  const when =
    end === null
      ? formatShortMoment(Date.parse(start), readers)
      : formatSpan(Date.parse(start), Date.parse(end), readers)
  return <p className="preview__incident">{t('imports.incident', { title: title || '–', when })}</p>
}

function Message({ message }: { message: PreviewedMessage }) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const { time, channel, kind, text } = message
  return (
    <span className="preview__message">
      <b>{formatShortMoment(Date.parse(time), { locale, timeZone })}</b>
      <span>
        {channel}
        {kind !== 'update' && ` · ${t(`prepare.kind.${kind}`)}`}
      </span>
      <span className="preview__text">{text}</span>
    </span>
  )
}
