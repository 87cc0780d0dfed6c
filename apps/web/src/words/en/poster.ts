export const poster = {
  'poster.button': 'Board as PNG or PDF',
  'poster.title': 'The board as a picture',
  'poster.text':
    'The whole board with its figures and what its colours mean, on the paper of the day, in the session’s language.',
  'poster.preview': 'The board as it will be saved',
  'poster.save': 'Save as {kind}',
  'poster.making': 'One moment…',
  'poster.png': 'For documents and chats.',
  'poster.svg': 'Sharp at any size; its words can be searched and copied.',
  'poster.pdf': 'One page, to print or to send.',
  'poster.failed':
    'This browser could not make the picture. Close other tabs, or try another browser.',
  'poster.silence': 'silence over {gap} min',
  'poster.circled': 'circled: the longest, and what the group chose',
  'poster.internal': 'internal, customers did not see it',
  'poster.footer': 'Kraftline · times in {zone}',
} as const
