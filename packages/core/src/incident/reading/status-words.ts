import type { CommunicationKind } from '../incident.ts'

/** What a heading says of the message under it. Maintenance is announced beforehand, and no incident. */
export type StatusMeaning =
  | Extract<CommunicationKind, 'update' | 'resolution' | 'postmortem'>
  | 'maintenance'

/** The words that status pages in English, French and Russian put before a message. */
const words: Readonly<Record<StatusMeaning, readonly string[]>> = {
  update: [
    'investigating|investigation|identified|monitoring|update|updated|in review|acknowledged|detected',
    'fixing|fix in progress|mitigating|mitigated|recovering|created|still investigating',
    'enquête|enquête en cours|investigation en cours|en cours d’investigation|identifié|identifiée',
    'surveillance|sous surveillance|en observation|mise à jour|atténué|en cours de résolution',
    'расследование|расследуем|расследуется|изучаем|выявлено|определено|причина найдена|установлено',
    'наблюдение|наблюдаем|мониторинг|обновление|обновлено|исправляем|устраняем',
  ],
  resolution: [
    'resolved|closed|recovered|false alarm|résolu|résolue|rétabli|rétablie|clos|clôturé|terminé et résolu',
    'решено|решена|решён|разрешено|устранено|устранена|восстановлено|закрыто',
  ],
  postmortem: [
    'postmortem|post-mortem|post mortem|post-incident review|root cause analysis|rca',
    'analyse post-incident|retour d’expérience|постмортем|пост-мортем|разбор|разбор инцидента',
  ],
  maintenance: [
    'scheduled|in progress|verifying|completed|maintenance|scheduled maintenance',
    'planifié|planifiée|en cours|vérification|terminé|terminée|maintenance planifiée|maintenance programmée',
    'запланировано|выполняется|проверка|завершено|плановые работы|техническое обслуживание',
  ],
}

const meanings: ReadonlyMap<string, StatusMeaning> = new Map(
  Object.entries(words).flatMap(([meaning, lists]) =>
    lists.flatMap((list) =>
      list.split('|').map((word) => [word, meaning as StatusMeaning] as const),
    ),
  ),
)

/** In characters: longer than any of the words above. */
const longest = 40
/** Also in the key to a page's colours, where it is no heading. */
const needsText = new Set(['maintenance'])

/** A heading: alone on its line, or with the message's first words behind it. */
export type Heading = {
  readonly meaning: StatusMeaning
  readonly rest: string
  /** How it is set off: a page keeps to one way, so that a text's own "Update: …" is not taken for one. */
  readonly style: 'line' | 'colon'
}

const decoration = /^[\s>#•·*_[-]+/
const separator =
  /[*_]*(?:\](?=[\s*_]|$)[*_]*(?:\s*[-–—:](?=\s|$))?|\s+[-–—](?=\s|$)|:(?=[*_\s]|$))[*_]*/

/** Reads a line as a status page's heading, if it is one: "**Update** - We are …", "Resolved". */
export function readHeading(line: string): Heading | null {
  const start = line.replace(decoration, '')
  const match = separator.exec(start.slice(0, 2 * longest))
  const name = match ? start.slice(0, match.index) : start.slice(0, 2 * longest)
  const status = name
    .replace(/[\s*_]+$/, '')
    .toLowerCase()
    .replaceAll("'", '’')
  const meaning = status.length > longest ? undefined : meanings.get(status)
  const rest = match ? start.slice(match.index + match[0].length).trim() : ''
  if (!meaning || (needsText.has(status) && rest === '')) return null
  return { meaning, rest, style: match?.[0].startsWith(':') ? 'colon' : 'line' }
}
