import type { CauseCategory, TemplateName } from '@kraftline/core/play/recommendations'

/** A text to start from, as it is copied; what stands in [brackets] is for the team to fill in. */
export type Template = { readonly title: string; readonly text: string }

/** What one language offers: the templates, and each recommendation put as something to do. */
export type Templates = {
  readonly templates: Readonly<Record<TemplateName, Template>>
  readonly actions: Readonly<Record<CauseCategory, string>>
}
