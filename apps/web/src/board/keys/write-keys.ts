import type { WordKey } from '../../words/keys.ts'
import type { Say } from '../../words/use-words.tsx'

/** The keys of a Mac have signs of their own. */
const isMac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '')

const signs: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '⏎',
  delete: '⌫',
}

const names: Readonly<Record<string, WordKey>> = {
  shift: 'key.shift',
  alt: 'key.alt',
  enter: 'key.enter',
  escape: 'key.escape',
  delete: 'key.delete',
  space: 'key.space',
  menu: 'key.menu',
  drag: 'key.drag',
  click: 'key.click',
  wheel: 'key.wheel',
  doubleClick: 'key.doubleClick',
  rightClick: 'key.rightClick',
  letters: 'keys.letters',
}

/** Keys as they are written on this machine's keyboard, in the language of the interface: "mod+D" is Ctrl + D. */
export function writeKeys(keys: string, t: Say, onMac = isMac): string {
  const parts = keys.split('+').map((key) => {
    const sign = onMac ? signs[key] : undefined
    if (sign) return sign
    const name = names[key]
    if (name) return t(name)
    return key === 'mod' ? 'Ctrl' : key
  })
  return parts.join('\u00a0+\u00a0')
}
