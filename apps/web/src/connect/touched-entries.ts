import * as Y from 'yjs'

/** What a transaction changed, as `root/id` of each entry, in an order of its own. */
export function touchedEntries({ doc, changed }: Y.Transaction): readonly string[] {
  const roots = new Map<unknown, string>([...doc.share].map(([name, root]) => [root, name]))
  const touched = new Set<string>()
  for (const [type, keys] of changed) {
    const { root, id } = climb(type)
    const name = roots.get(root)
    if (name === undefined) continue
    for (const key of id === null ? keys : [id]) touched.add(`${name}/${key}`)
  }
  return [...touched].toSorted()
}

/** The root above a type, and the key under it that leads to the type. */
function climb(type: unknown): { root: unknown; id: string | null } {
  let node = type
  let id: string | null = null
  while (node instanceof Y.AbstractType && node._item) {
    id = node._item.parentSub ?? id
    node = node._item.parent
  }
  return { root: node, id }
}
