/** The second phase: the intervals as a list, and the circles around them. */
export const gaps = {
  'gapList.sort': 'Order of the list',
  'gapList.inOrder': 'In order',
  'gapList.longestFirst': 'Longest first',
  'gapList.show': 'Show it on the line',
  'gapList.closer': 'Look closer',
  'circle.heading': 'Circled',
  'circle.byItself':
    'The longest silence is circled by itself. Keep that circle, move it, or draw more.',
  'circle.none': 'Nothing is circled. Choose a silence in the list to circle it.',
  'circle.byGroup':
    '{count, plural, one {# circle, drawn by the group} other {# circles, drawn by the group}}',
  'circle.keep': 'Keep this circle',
  'circle.add': 'Circle this too',
  'circle.draw': 'Circle this',
  'circle.move': 'Circle this instead',
  'circle.remove': 'Remove the circle',
  'circle.circled': 'circled',
  'circle.stretch': '{from} → {to}',
  'circle.of': '{act}: {name}',
} as const
