import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeSbom } from './make-sbom.ts'
import { root } from './run.ts'
import { readShipped } from './shipped.ts'

// `pnpm sbom [file]`: what is shipped, with versions, licences and hashes, as CycloneDX JSON.

const file = resolve(process.argv[2] ?? 'kraftline.cdx.json')
const { version }: { version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const shipped = await readShipped()
writeFileSync(file, `${JSON.stringify(makeSbom(version, shipped), null, 2)}\n`)
console.log(`${shipped.length} packages are listed in ${file}.`)
