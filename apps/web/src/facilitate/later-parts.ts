/** What is not needed to show the board at first, each in a file of its own. */
export const laterParts = {
  outline: () => import('../board/outline.tsx'),
  plan: () => import('../plan/plan-panel.tsx'),
  firstAlert: () => import('../prepare/first-alert-form.tsx'),
  after: () => import('../after/after-page.tsx'),
} as const

/**
 * Fetches all of them while the server is there: later it may be away, or be a newer version that
 * has these files under other names.
 */
export function fetchLaterParts(): void {
  // Whoever needs one of them asks again, and tells.
  for (const part of Object.values(laterParts)) part().catch(() => {})
}
