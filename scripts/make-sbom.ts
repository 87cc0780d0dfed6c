import type { Shipped } from './shipped.ts'

/** A list of what is shipped, as CycloneDX: the same packages always make the same text. */
export function makeSbom(version: string, shipped: readonly Shipped[]) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', name: 'kraftline', version, 'bom-ref': 'kraftline' },
    },
    components: shipped.map((one) => {
      const purl = purlOf(one)
      return {
        type: 'library',
        'bom-ref': purl,
        name: one.name,
        version: one.version,
        purl,
        licenses: [isExpression(one.license) ? { expression: one.license } : licenseOf(one)],
        hashes: [{ alg: 'SHA-512', content: hexOf(one.integrity) }],
      }
    }),
  }
}

function purlOf({ name, version }: Shipped): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

function isExpression(license: string): boolean {
  return / (AND|OR|WITH) /.test(license)
}

function licenseOf({ license }: Shipped) {
  return { license: { id: license } }
}

function hexOf(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')
}
