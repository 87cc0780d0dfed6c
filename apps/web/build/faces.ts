import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

type Family = {
  readonly name: string
  readonly from: string
  readonly file: string
  readonly features: readonly string[]
}

/** Letters as they are written one by one: alternates that vary the hand are a third of its bytes. */
const plain = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk']
const families: readonly Family[] = [
  { name: 'Onest Variable', from: 'onest', file: 'onest', features: [...plain, 'tnum'] },
  { name: 'Shantell Sans Variable', from: 'shantell-sans', file: 'hand', features: plain },
]
const scripts = ['vietnamese', 'cyrillic-ext', 'cyrillic', 'latin-ext', 'latin', 'math'] as const
/** What of a script is written here, where that is not all of it. */
const parts: Readonly<Partial<Record<string, string>>> = { math: 'U+2190,U+2192,U+2264-2265' }
const weights = { min: 400, max: 700 }

const folder = join(import.meta.dirname, '..', '.faces')
const resolve = createRequire(import.meta.url).resolve

/**
 * Makes the faces that the app is written in, a file for each script, unless they are there already:
 * from the packages' files, in the weights that are used. Browsers fetch those whose letters occur.
 */
export async function makeFaces(): Promise<void> {
  const css = join(folder, 'faces.css')
  const sources = [import.meta.filename, ...families.map(({ from }) => packageOf(from))]
  const youngest = Math.max(...(await Promise.all(sources.map(changedAt))))
  if ((await changedAt(css)) > youngest) return
  await mkdir(folder, { recursive: true })
  const rules = await Promise.all(
    families.flatMap((family) => scripts.map((script) => makeFace(family, script))),
  )
  await writeFile(css, rules.join('\n'))
}

async function makeFace({ name, from, file, features }: Family, script: string): Promise<string> {
  const home = dirname(packageOf(from))
  const ranges = JSON.parse(await readFile(join(home, 'unicode.json'), 'utf8'))
  if (!ranges[script]) return ''
  const range: string = parts[script] ?? ranges[script]
  const source = await readFile(join(home, 'files', `${from}-${script}-wght-normal.woff2`))
  const face = await subsetFont(source, charactersOf(range), {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
    // What tells whose work it is and under which licence.
    preserveNameIds: [0, 7, 13, 14],
  })
  await writeFile(join(folder, `${file}-${script}.woff2`), face)
  return `@font-face {
  font-family: '${name}';
  font-display: swap;
  font-weight: ${weights.min} ${weights.max};
  src: url('./${file}-${script}.woff2') format('woff2');
  unicode-range: ${range};
}`
}

function charactersOf(range: string): string {
  const codes = range.split(',').flatMap((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-')
    const first = Number.parseInt(from, 16)
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index)
  })
  return String.fromCodePoint(...codes)
}

function packageOf(name: string): string {
  return resolve(`@fontsource-variable/${name}/package.json`)
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0
}

/** The licences of the faces, to be served beside them. */
export async function readLicences(): Promise<readonly { fileName: string; source: string }[]> {
  return await Promise.all(
    families.map(async ({ from }) => ({
      fileName: `assets/${from}-OFL.txt`,
      source: await readFile(join(dirname(packageOf(from)), 'LICENSE'), 'utf8'),
    })),
  )
}
