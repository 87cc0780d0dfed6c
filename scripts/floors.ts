/** A version from which on a known hole is mended, and which one. */
export type Floor = { readonly version: string; readonly because: string }

/** What is shipped is at least so new. Raise a floor when an advisory comes out, with its name. */
export const floors: Readonly<Record<string, Floor>> = {
  '@fastify/static': {
    version: '10.1.3',
    because: 'paths that lead around guards: CVE-2026-15074, GHSA-83w8-p2f5-377r',
  },
  cookie: { version: '0.7.0', because: 'names that write other fields: CVE-2024-47764' },
  'engine.io': { version: '6.1.1', because: 'a request that ends the process: CVE-2022-21676' },
  fastify: {
    version: '5.8.3',
    because: 'headers believed from the wrong side, checks passed over',
  },
  'find-my-way': { version: '9.7.0', because: 'slow paths and routes: CVE-2026-47219' },
  kysely: { version: '0.28.17', because: 'injection through paths into JSON: CVE-2026-44635' },
  sharp: { version: '0.32.6', because: 'a picture that writes out of bounds: CVE-2023-4863' },
  'socket.io': { version: '4.6.2', because: 'a packet that ends the process: CVE-2024-38355' },
  'socket.io-parser': { version: '4.2.7', because: 'packets that take memory without end' },
  ws: { version: '8.23.0', because: 'frames and headers that take memory or time without end' },
}

/** Whether a version is at least another; what is before a release does not count as it. */
export function isAtLeast(version: string, floor: string): boolean {
  const [release = '', before] = version.split('-')
  const [ours, theirs] = [release, floor].map((text) => text.split('.').map(Number)) as [
    number[],
    number[],
  ]
  for (const [index, part] of theirs.entries()) {
    const difference = (ours[index] ?? 0) - part
    if (difference !== 0) return difference > 0
  }
  return before === undefined
}
