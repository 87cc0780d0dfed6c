// Reached by the fields of shared texts; what a person types goes on to core/board's edits, and what
// others type comes back into the field.

import type { EntryRootName } from '@kraftline/core/board/document'
import { findText } from '@kraftline/core/board/document'
import { splicesOf } from '@kraftline/core/board/edit-text'
import { typeText } from '@kraftline/core/board/edits'
import {
  applySplice,
  findSplice,
  movePlace,
  rebase,
  type Splice,
} from '@kraftline/core/board/splice'
import type { EntryId } from '@kraftline/core/ids'
import type * as Y from 'yjs'

/** A field that a person types in, as far as it matters here. */
export type TypingField = {
  value: string
  readonly selectionStart: number
  readonly selectionEnd: number
  setSelectionRange(from: number, to: number): void
}

/** Which text of a document: that of a note, a cause, an action or a lesson. */
export type TextPlace = {
  readonly doc: Y.Doc
  readonly root: EntryRootName
  readonly id: EntryId
}

/**
 * Ties a field to a shared text. What a person types goes where their caret is, so that words which
 * two people type at one spot stay whole; what others type moves nobody's caret off its word.
 */
export class TextBinding {
  readonly #place: TextPlace
  readonly #text: Y.Text
  readonly #field: TypingField
  /** What stands in the field, as far as it is in the shared text. */
  #shown: string
  /** What others did since a character is being composed: a field that is changed then loses it. */
  #held: Splice[] = []
  #isComposing = false
  #isTyping = false

  constructor(place: TextPlace, text: Y.Text, field: TypingField) {
    this.#place = place
    this.#text = text
    this.#field = field
    this.#shown = text.toString()
    field.value = this.#shown
    text.observe(this.#hear)
  }

  /** The person has changed the field. */
  typed(): void {
    const { value, selectionEnd } = this.#field
    let splice = findSplice(this.#shown, value, selectionEnd)
    this.#shown = value
    if (!splice) return
    const held: Splice[] = []
    for (const theirs of this.#held) {
      held.push(rebase(theirs, splice, 'behind'))
      splice = rebase(splice, theirs, 'before')
    }
    this.#held = held
    this.#isTyping = true
    typeText(this.#place.doc, { ...this.#place, splice })
    this.#isTyping = false
    if (!this.#isComposing) this.#settle()
  }

  /** A character of several keys was begun. */
  compose(): void {
    this.#isComposing = true
  }

  /** It is there, or was given up. */
  composed(): void {
    this.#isComposing = false
    this.typed()
    const held = this.#held
    this.#held = []
    this.#show(held)
    this.#settle()
  }

  close(): void {
    this.#text.unobserve(this.#hear)
  }

  #hear = ({ delta }: Y.YTextEvent): void => {
    if (this.#isTyping) return
    const splices = splicesOf(delta)
    if (this.#isComposing) this.#held.push(...splices)
    else this.#show(splices)
  }

  #show(splices: readonly Splice[]): void {
    if (splices.length === 0) return
    const field = this.#field
    let [from, to] = [field.selectionStart, field.selectionEnd]
    for (const splice of splices) {
      this.#shown = applySplice(this.#shown, splice)
      // A selection takes in nothing that others put at its ends, and would be typed over with it.
      from = movePlace(from, splice, from === to ? 'before' : 'behind')
      to = Math.max(from, movePlace(to, splice, 'before'))
    }
    field.value = this.#shown
    field.setSelectionRange(from, to)
  }

  /** The text may have taken less than was typed: it has a limit, and may be gone. */
  #settle(): void {
    const splice = findSplice(this.#shown, this.#text.toString())
    if (splice && findText(this.#place.doc, this.#place.root, this.#place.id)) this.#show([splice])
  }
}
