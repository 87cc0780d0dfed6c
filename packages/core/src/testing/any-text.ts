import fc from 'fast-check'

/** Any characters at all; fast-check's own `binary` unit takes over a second to set up. */
const anyCharacters = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 })
  .map((points) => String.fromCodePoint(...points))

const telling = ['\\', '|', '*', '`', '<', '>', '[', ']', '\n', '_', 'a', ' ', '~', '#', '-']

/** Text that people might write, with all that Markdown gives a meaning to. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  anyCharacters,
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: fc.constantFrom(...telling, '1', '.', '+', '=', '&', ':', '/') }),
)
