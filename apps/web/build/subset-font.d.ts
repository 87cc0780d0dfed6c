/** What we use of it: its published types know fewer options. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'woff2'
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>
    readonly keepFeatures: readonly string[]
    readonly preserveNameIds: readonly number[]
  }
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options,
  ): Promise<Uint8Array>
}
