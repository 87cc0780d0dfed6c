import { freeLane, freeSpot } from '@kraftline/core/board/free-place'
import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import { useState } from 'react'
import { type GapChoice, useGapChoices } from '../board/use-gap-choices.ts'
import { ZoneTimeField } from '../board/zone-time-field.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'

type PlaceFormProps = { note: NoteOnBoard; onClose: () => void }

/** Puts a draft on the board: in one of the silences, or at any other time. */
export function PlaceForm({ note, onClose }: PlaceFormProps) {
  const { t } = useWords()
  const room = useRoom()
  const command = useCommand()
  const metrics = useMeasured()
  const { notes } = useBoard(room.board)
  const gaps = useGapChoices()
  const longest = gaps.find((gap) => gap.isLongest) ?? gaps[0]
  const [gapId, setGapId] = useState(longest?.id ?? '')
  const [typed, setTyped] = useState<Instant | null>(null)
  const gap = gaps.find((other) => other.id === gapId)
  const at = gap ? middleOf(gap) : (typed ?? metrics?.start ?? room.control.time.now())

  const stick = async () => {
    const crowd = { notes, start: metrics?.start ?? at, span: metrics?.spanMs ?? 1 }
    // A time that somebody typed is where it goes, however crowded it is there.
    const spot = gap ? freeSpot(at, crowd) : { at: Math.round(at), lane: freeLane(at, crowd) }
    const place = { type: 'place', noteId: note.id, ...spot } as const
    if (await command(gap ? { ...place, gapId: gap.id } : place)) onClose()
  }
  return (
    <fieldset className="place" aria-label={t('place.heading')}>
      <SelectField
        label={t('place.heading')}
        value={gapId}
        onChange={(event) => setGapId(event.currentTarget.value)}
      >
        {gaps.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
        <option value="">{t('place.time')}</option>
      </SelectField>
      {!gap && (
        <ZoneTimeField
          label={t('place.when', { zone: room.timeZone })}
          value={at}
          zone={room.timeZone}
          onTime={setTyped}
        />
      )}
      <div className="place__acts">
        <Button size="small" look="primary" onClick={() => void stick()}>
          {t('place.stick')}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}

function middleOf(gap: GapChoice): Instant {
  return (gap.from + gap.to) / 2
}
