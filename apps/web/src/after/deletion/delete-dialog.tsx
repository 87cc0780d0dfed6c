import { useEffect, useState } from 'react'
import {
  deleteSession,
  exportAddress,
  readSize,
  type SessionSize,
} from '../../connect/after-api.ts'
import type { Problem } from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayProblem } from '../../words/say-problem.ts'
import { useWords } from '../../words/use-words.tsx'
import { saySize } from './say-size.ts'
import './deletion.css'

type DeleteDialogProps = { open: boolean; onClose: () => void }

/** What goes and how much it is, said before it goes; everybody then sees that it is gone. */
export function DeleteDialog({ open, onClose }: DeleteDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('delete.title')} text={t('delete.text')}>
      <Deleting onClose={onClose} />
    </Dialog>
  )
}

function Deleting({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const [isSure, setSure] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async () => {
    setWorking(true)
    // When it is done the connections close, and the room says so.
    const answer = await deleteSession(sessionId)
    if (answer.ok) return
    setWorking(false)
    setProblem(answer.error)
  }
  return (
    <>
      <ul className="deletion__what">
        <WhatGoes />
      </ul>
      <p>
        <a href={exportAddress(sessionId, 'session.json')} download>
          {t('delete.keep')}
        </a>
      </p>
      <label className="deletion__sure">
        <input
          type="checkbox"
          checked={isSure}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        {t('delete.sure')}
      </label>
      {problem && (
        <p className="message message--error" role="alert">
          {sayProblem(t, problem)}
        </p>
      )}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" disabled={!isSure || isWorking} onClick={() => void remove()}>
          {t('delete.yes')}
        </Button>
      </div>
    </>
  )
}

/** The list, with its sizes as soon as the server has said them. */
function WhatGoes() {
  const { t, locale } = useWords()
  const { sessionId } = useRoom()
  const [size, setSize] = useState<SessionSize | null>(null)
  useEffect(() => {
    void readSize(sessionId).then((answer) => answer.ok && setSize(answer.value))
  }, [sessionId])
  return (
    <>
      <li>
        {t('delete.log')}
        {size &&
          ` ${t('delete.logSize', { count: size.log.entries, size: saySize(size.log.bytes, locale) })}`}
      </li>
      <li>
        {t('delete.pictures')}
        {size &&
          ` ${t('delete.picturesSize', { count: size.pictures.count, size: saySize(size.pictures.bytes, locale) })}`}
      </li>
      <li>{t('delete.links')}</li>
      <li>{t('delete.copies')}</li>
    </>
  )
}
