export const lessons = {
  'lessons.heading': 'What we take home',
  'lessons.none': 'Nobody has left a lesson yet.',
  'lessons.ask': 'One thing that you learned',
  'lessons.yours': 'Your lesson',
  'lessons.add': 'Add it',
  'lessons.change': 'Put it better',
  'lessons.kept': 'Kept, for everybody to read.',
  'lessons.anonymous': 'It carries no name, so it can’t be changed afterwards.',
  'lessons.watching':
    'You came by the link for reading along. To leave a lesson, ask for the participants’ link.',
} as const
