export const health = {
  'health.heading': 'How is the team doing?',
  'health.text':
    'Three questions, counted without names. In a month we ask again: did it get better?',
  'health.later': 'A month has passed: has it become better? Answer once more, and compare.',
  'health.q.customers': 'Do we put customers first when things break?',
  'health.q.promises':
    'Do we keep the service levels that customers were promised, and say so when we don’t?',
  'health.q.tools': 'Do our tools and processes help us to tell customers in time?',
  'health.a.good': 'Good',
  'health.a.so-so': 'So-so',
  'health.a.poor': 'Poor',
  'health.save': 'Answer',
  'health.change': 'Change my answers',
  'health.kept': 'Kept. Only counts are shown, never who.',
  'health.end': 'At the end',
  'health.round.later': 'Later',
  'health.question': 'Question',
  'health.few':
    '{count, plural, =0 {Nobody has answered yet.} one {# person has answered. Counts are shown from three on.} other {# people have answered. Counts are shown from three on.}}',
  'health.counts': '{good} good · {soso} so-so · {poor} poor',
  'health.along':
    'Counted without names, from three answers on. More people or fewer may have answered each time.',
  'health.when': 'When',
  'health.none': 'not yet',
  'health.remind': 'A reminder for my calendar',
  'health.remindOn': 'We ask again from {day} on.',
  'health.remindTitle': 'How is the team doing? {title}',
  'health.remindText': 'Three questions, a minute: did it get better since the review?',
  'health.watching': 'Those who took part answer three questions here.',
  'leaving.heading': 'Before you go',
} as const
