const control = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Turns Slack's way of writing people, channels and links into what was shown. */
export function readSlackText(text: string, names: ReadonlyMap<string, string>): string {
  const show = (...[, sign, target = '', label]: (string | undefined)[]): string => {
    if (sign === '@') return `@${names.get(target) ?? label ?? target}`
    if (sign === '#') return `#${label || target}`
    if (sign === '!') return label || `@${target.split('^', 1)[0]}`
    const address = target.replace(/^mailto:/, '')
    return label === undefined || label === '' || label === address
      ? address
      : `${label} (${address})`
  }
  const shown = text.replace(control, show)
  return shown.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity).trim()
}
