import { err, ok, type Result } from '../result.ts'

/** A member of the outermost object; of a list, one element at a time. */
export type JsonPiece = {
  readonly key: string
  /** Which element of a list; null where the member is no list. */
  readonly index: number | null
  /** JSON, well-formed only as far as brackets and quotes go. */
  readonly text: string
}

/** Why a text cannot be cut: where, counted in UTF-16 units from its beginning. */
export type JsonFault = { readonly at: number; readonly message: string }

export type SplitLimits = {
  /** UTF-16 units of one piece, and of one key. */
  readonly piece: number
  readonly depth: number
}

type State =
  | 'before'
  | 'member-or-end'
  | 'member'
  | 'key'
  | 'colon'
  | 'value'
  | 'element-or-end'
  | 'element'
  | 'scalar'
  | 'nested'
  | 'after-value'
  | 'after-element'
  | 'end'

/** What a bracket, a colon or a comma leads to between the pieces. */
const marks: Partial<Record<State, Readonly<Record<string, State>>>> = {
  before: { '{': 'member-or-end' },
  'member-or-end': { '}': 'end' },
  colon: { ':': 'value' },
  value: { '[': 'element-or-end' },
  'element-or-end': { ']': 'after-value' },
  'after-value': { ',': 'member', '}': 'end' },
  'after-element': { ',': 'element', ']': 'after-value' },
}

/** Where a value may begin. */
const begins: ReadonlySet<State> = new Set(['value', 'element-or-end', 'element'])

/**
 * Cuts a large JSON object into pieces while it arrives, so that none of it but the piece at hand is
 * ever held. It looks at brackets and quotes alone: each piece is parsed by whoever takes it. It
 * takes time in proportion to what comes and never more room than the limits say, whatever comes.
 */
export class JsonSplitter {
  readonly #limits: SplitLimits
  #state: State = 'before'
  #at = 0
  #key = ''
  /** Null outside of a list. */
  #index: number | null = null
  #text = ''
  #depth = 0
  #isInString = false
  #isEscaped = false

  constructor(limits: SplitLimits) {
    this.#limits = limits
  }

  /** Takes the next part of the text, and gives the pieces that end in it. */
  push(part: string): Result<readonly JsonPiece[], JsonFault> {
    const pieces: JsonPiece[] = []
    const before = this.#at
    for (let offset = 0; offset < part.length; ) {
      const next = this.#step(part, offset, pieces)
      this.#at = before + (next ?? offset)
      if (next === null) {
        return err(this.#fault(`${JSON.stringify(part[offset])} is not expected`))
      }
      const longest = Math.max(this.#text.length, pieces.at(-1)?.text.length ?? 0)
      if (longest > this.#limits.piece) return err(this.#fault('this is too long'))
      if (this.#depth > this.#limits.depth) return err(this.#fault('this is nested too deep'))
      offset = next
    }
    return ok(pieces)
  }

  /** Whether the text has come to its end. */
  end(): Result<void, JsonFault> {
    return this.#state === 'end' ? ok(undefined) : err(this.#fault('the text ends too early'))
  }

  #fault(message: string): JsonFault {
    return { at: this.#at, message }
  }

  /** Takes what begins at `offset`, and answers where the next begins; null: it may not be there. */
  #step(part: string, offset: number, pieces: JsonPiece[]): number | null {
    if (this.#state === 'nested' || this.#state === 'key')
      return this.#collect(part, offset, pieces)
    if (this.#state === 'scalar') return this.#collectScalar(part, offset, pieces)
    const character = part[offset] ?? ''
    if (isSpace(character)) return offset + 1
    const next = marks[this.#state]?.[character]
    const isFine = next ? this.#go(next) : this.#begin(character)
    return isFine ? offset + 1 : null
  }

  #go(state: State): true {
    if (state === 'value') this.#index = null
    if (state === 'element-or-end') this.#index = 0
    this.#state = state
    return true
  }

  /** A key or a value begins, if one may. */
  #begin(character: string): boolean {
    const isKey = this.#state === 'member-or-end' || this.#state === 'member'
    const isText = character === '"'
    if (isKey ? !isText : !begins.has(this.#state)) return false
    const isNested = isText || isOpening(character)
    if (!isNested && !/[-\dtfn]/.test(character)) return false
    this.#text = character
    this.#isInString = isText
    this.#isEscaped = false
    this.#depth = isOpening(character) ? 1 : 0
    if (isKey) return this.#go('key')
    return this.#go(isNested ? 'nested' : 'scalar')
  }

  /** A text, an object or a list, up to the quote or the bracket that closes it. */
  #collect(part: string, offset: number, pieces: JsonPiece[]): number | null {
    let end = offset
    let isOpen = true
    while (isOpen && end < part.length && this.#depth <= this.#limits.depth) {
      this.#look(part[end] ?? '')
      isOpen = this.#isInString || this.#depth > 0
      end += 1
    }
    this.#text += part.slice(offset, end)
    if (isOpen) return end
    const isFine = this.#state === 'key' ? this.#endKey() : this.#endPiece(pieces)
    return isFine ? end : null
  }

  #look(character: string): void {
    if (!this.#isInString) {
      if (character === '"') this.#isInString = true
      else if (isOpening(character)) this.#depth += 1
      else if (character === '}' || character === ']') this.#depth -= 1
    } else if (this.#isEscaped) this.#isEscaped = false
    else if (character === '\\') this.#isEscaped = true
    else if (character === '"') this.#isInString = false
  }

  #collectScalar(part: string, offset: number, pieces: JsonPiece[]): number {
    let end = offset
    while (end < part.length && /[-+.\w]/.test(part[end] ?? '')) end += 1
    this.#text += part.slice(offset, end)
    if (end < part.length) this.#endPiece(pieces)
    return end
  }

  #endKey(): boolean {
    try {
      this.#key = JSON.parse(this.#text)
    } catch {
      return false
    }
    return this.#go('colon')
  }

  #endPiece(pieces: JsonPiece[]): true {
    pieces.push({ key: this.#key, index: this.#index, text: this.#text })
    this.#text = ''
    if (this.#index === null) return this.#go('after-value')
    this.#index += 1
    return this.#go('after-element')
  }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function isOpening(character: string): boolean {
  return character === '{' || character === '['
}
