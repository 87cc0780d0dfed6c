import { type Entry, isList, isText, type RootName } from './document.ts'

/** What a field may hold. A scalar with `?` may also be null, which reads as absent. */
export type FieldKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'string?'
  | 'number?'
  | 'boolean?'
  | 'Y.Text'
  | 'Y.Array<string>'
  | 'Uint8Array'

export type Fields = Readonly<Record<string, FieldKind>>

/** Every field that a reader knows, by root: what admission checks the shape of entries against. */
export const fieldsOf = {
  incident: {
    title: 'string?',
    summary: 'string?',
    start: 'number?',
    end: 'number?',
    asOf: 'number?',
    startConfirmed: 'boolean?',
    startAdjusted: 'boolean?',
    endConfirmed: 'boolean?',
    originalStart: 'number?',
    originalEnd: 'number?',
    titleGiven: 'boolean?',
    detection: 'string?',
  },
  channels: { name: 'string', order: 'number?' },
  communications: {
    time: 'number',
    channelId: 'string',
    kind: 'string',
    audience: 'string?',
    sender: 'string?',
    text: 'string?',
    source: 'string?',
    originalTime: 'number?',
    addedAt: 'number?',
    addedBy: 'string?',
    changedAt: 'number?',
    changedBy: 'string?',
  },
  activities: {
    kind: 'string',
    minutes: 'number?',
    startedAt: 'number?',
    endedAt: 'number?',
    label: 'string?',
  },
  notes: {
    text: 'Y.Text',
    authorId: 'string?',
    onBehalfOf: 'string?',
    at: 'number',
    lane: 'number',
    color: 'string',
    gapId: 'string?',
    problemId: 'string?',
    causeId: 'string?',
    chosen: 'boolean?',
  },
  causes: { text: 'Y.Text', category: 'string?', whys: 'Y.Array<string>', order: 'number?' },
  actions: {
    noteId: 'string?',
    causeId: 'string?',
    text: 'Y.Text',
    owner: 'string?',
    dueOn: 'string?',
    status: 'string',
    closedNote: 'string?',
    closedOn: 'string?',
    order: 'number?',
  },
  strokes: { points: 'Uint8Array', color: 'string', width: 'number' },
  marks: { from: 'number', to: 'number' },
  pictures: {
    name: 'string',
    at: 'number',
    lane: 'number',
    width: 'number?',
    height: 'number?',
    caption: 'string?',
  },
  lessons: { text: 'Y.Text', authorId: 'string?', order: 'number?' },
} as const satisfies Record<RootName, Fields>

function plainValue(kind: FieldKind, value: unknown): unknown {
  if (kind === 'Y.Text') return isText(value) ? value.toString() : null
  if (kind === 'Y.Array<string>') return isList(value) ? value.toArray() : null
  return value ?? null
}

/** The known fields of an entry as plain values, null where absent or of a wrong shared type. */
export function plainFields(root: RootName, entry: Entry): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [field, kind] of Object.entries<FieldKind>(fieldsOf[root])) {
    plain[field] = plainValue(kind, entry.get(field))
  }
  return plain
}
