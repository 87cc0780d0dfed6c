import type { EntryId } from '@kraftline/core/ids'
import { sansFont } from '../inks.ts'
import { noteHeight, noteWidth, type Pile, slantOf } from '../note-shape.ts'
import { type Pen, write } from './pen.ts'

/** A note that somebody else has chosen, or writes in. */
export type Choice = {
  readonly name: string
  readonly color: string
  readonly pile: Pile
  readonly isTyping: boolean
}

type Chooser = {
  readonly name: string
  readonly color: string
  readonly selection: readonly EntryId[]
  readonly typing: EntryId | null
}

/** Which notes on the board the others have chosen: those that were gathered are under their heads. */
export function choicesOf(others: readonly Chooser[], piles: readonly Pile[]): readonly Choice[] {
  if (others.every(({ selection, typing }) => selection.length === 0 && typing === null)) return []
  const known = new Map(piles.map((pile) => [pile.note.id, pile]))
  return others.flatMap(({ name, color, selection, typing }) => {
    const ids = typing === null || selection.includes(typing) ? selection : [...selection, typing]
    return ids.flatMap((id) => {
      const pile = known.get(id)
      return pile ? [{ name, color, pile, isTyping: id === typing }] : []
    })
  })
}

const apart = 4

/** A thin frame in their colour; who writes there is said above it. */
export function paintChoices({ context, view }: Pen, choices: readonly Choice[]): void {
  for (const { name, color, pile, isTyping } of choices) {
    const { note } = pile
    context.save()
    context.translate(Math.round(view.x(note.at)), Math.round(view.y(note.lane)))
    context.rotate(slantOf(note.id).angle)
    const width = noteWidth * view.size + 2 * apart
    const height = noteHeight * view.size + 2 * apart
    context.strokeStyle = color
    context.lineWidth = 2
    context.strokeRect(-width / 2, -height / 2, width, height)
    if (isTyping) {
      const said = `${name} …`
      context.font = `600 12px ${sansFont}`
      context.fillStyle = color
      context.fillRect(-width / 2 - 1, -height / 2 - 19, context.measureText(said).width + 14, 19)
      write(context, said, { x: -width / 2 + 6, y: -height / 2 - 5, color: '#fffef9' })
    }
    context.restore()
  }
}
