import { err, ok, type Result } from '../../result.ts'
import { type Problem, problem, readingLimits, refuse } from './reading.ts'

/** How deep brackets nest, strings left aside; the text need not be valid JSON. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return deepest
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

/** Puts a key or an index after a path: `incidents[2].name`. */
export function within(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

function findForbiddenKeys(value: unknown, path: string, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const own = within(path, Array.isArray(value) ? Number(key) : key)
    if (key === '__proto__') problems.push(problem('forbidden-key', { path: own }, key))
    else findForbiddenKeys(inner, own, problems)
  }
}

/** Parses JSON that may come from anybody: not too deep, and without keys that reach for prototypes. */
export function parseJson(text: string): Result<unknown, Problem[]> {
  if (depthOf(text) > readingLimits.depth) return refuse('too-deep')
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message : '')
  }
  const problems: Problem[] = []
  findForbiddenKeys(value, '', problems)
  return problems.length > 0 ? err(problems) : ok(value)
}
