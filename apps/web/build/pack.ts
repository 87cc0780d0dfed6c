import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { readLicences } from './faces.ts'
import { type PageSize, type Piece, sizesOf, writeSizes } from './page-sizes.ts'

const web = join(import.meta.dirname, '..')
/** Where the test run reads what the build found. */
const sizesFile = join(web, 'dist', '.sizes.json')

/**
 * Packs what is served once, at its best, so that the server never has to, and says what each page
 * weighs.
 */
export function pack(): Plugin {
  return {
    name: 'pack',
    apply: 'build',
    async buildStart() {
      for (const { fileName, source } of await readLicences()) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /\.(js|css|svg|txt)$/.test(file))
      const sizes = new Map<string, number>()
      await Promise.all(
        files.map(async (file) => {
          sizes.set(file, await packFile(join(dir, file)))
        }),
      )
      const pages = sizesOf(Object.values(bundle).flatMap(pieceOf), (file) => sizes.get(file) ?? 0)
      await writeFile(sizesFile, JSON.stringify(pages))
      process.stdout.write(
        `What a page loads at first, JS and CSS as brotli:\n${writeSizes(pages)}\n`,
      )
    },
  }
}

/** What the last build found. */
export async function readSizes(): Promise<readonly PageSize[]> {
  return JSON.parse(await readFile(sizesFile, 'utf8'))
}

async function packFile(path: string): Promise<number> {
  const source = await readFile(path)
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(source),
    promisify(gzip)(source, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
  return brotli.length
}

function pieceOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): Piece[] {
  if (output.type !== 'chunk') return []
  const { fileName, facadeModuleId, imports, viteMetadata } = output
  return [
    {
      file: fileName,
      entry: facadeModuleId ? relative(web, facadeModuleId).replaceAll('\\', '/') : null,
      imports,
      styles: [...(viteMetadata?.importedCss ?? [])],
    },
  ]
}
