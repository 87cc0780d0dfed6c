/** The languages that a session can be led in. */
export const locales = ['en', 'fr', 'ru'] as const
export type Locale = (typeof locales)[number]
