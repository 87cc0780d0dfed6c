/**
 * The root causes that the play has a recommendation for, in its order:
 * the problem was not known yet; nobody owned telling customers; we knew neither what to say nor
 * how; there was no agreed plan; there was a chain of command for solving, none for communicating.
 * A cause on the board may carry one as its `category`; the words for both belong to the screens.
 */
export const causeCategories = [
  'problem-unknown',
  'no-owner',
  'no-wording',
  'no-plan',
  'no-chain',
] as const
export type CauseCategory = (typeof causeCategories)[number]

/** Whether a cause's category is one that a recommendation exists for; others are left in place. */
export function isCauseCategory(category: string | null): category is CauseCategory {
  return causeCategories.some((known) => known === category)
}

/** What a team may start from: first messages, roles, a plan, and a guide to style and tone. */
export const templateNames = ['messages', 'roles', 'plan', 'style'] as const
export type TemplateName = (typeof templateNames)[number]

/** The templates that each recommendation speaks of, the most useful one first. */
export const templatesFor: Readonly<Record<CauseCategory, readonly TemplateName[]>> = {
  'problem-unknown': ['messages'],
  'no-owner': ['roles'],
  'no-wording': ['style', 'messages'],
  'no-plan': ['plan', 'roles'],
  'no-chain': ['roles', 'plan'],
}
