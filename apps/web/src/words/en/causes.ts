export const causes = {
  'causes.heading2': 'Root causes',
  'causes.empty': 'Open a note on the board to name what caused it.',
  'causes.new': 'New root cause',
  'causes.text': 'What in our way of communicating caused it?',
  'causes.category': 'Kind',
  'causes.noCategory': 'Not sorted yet',
  'causes.why': 'Why {number}',
  'causes.addWhy': 'Ask why once more',
  'causes.whyPlaceholder': 'Because…',
  'causes.removeWhy': 'Remove why {number}',
  'causes.delete': 'Delete this root cause',
  'causes.notes': '{count, plural, =0 {No note yet} one {# note} other {# notes}}',
  'causes.tie': 'Tie a note to it',
  'causes.untie': 'Untie: {note}',
  'causes.unnamed': 'Unnamed root cause',
  'category.problem-unknown': 'We did not know the problem yet',
  'category.no-owner': 'Nobody owned telling customers',
  'category.no-wording': 'We knew neither what to say nor how',
  'category.no-plan': 'There was no agreed communication plan',
  'category.no-chain': 'No chain of command for communicating',
  'recommendation.problem-unknown':
    'Even a vague message beats silence: an apology and “we are on it”, or “we are looking into it and will be back in 30 minutes”.',
  'recommendation.no-owner':
    'Agree on the roles of incident communication before the next incident.',
  'recommendation.no-wording':
    'Prepare templates for common incidents, and a short guide to style and tone.',
  'recommendation.no-plan': 'Write an incident communication plan; start from a template.',
  'recommendation.no-chain':
    'Define roles, responsibilities and escalation for communicating, not only for fixing.',
  'causes.one': 'Root cause',
  'causes.ladder': 'Five whys',
  'causes.ladderHint': 'Enter asks the next why, Shift + Enter begins a new line',
  'causes.summary':
    '{whys, plural, =0 {no why yet} one {# why} other {# whys}} · {notes, plural, =0 {no note} one {# note} other {# notes}}',
  'causes.fold': 'Fold the root causes',
  'causes.unfold': 'Open the root causes',
} as const
