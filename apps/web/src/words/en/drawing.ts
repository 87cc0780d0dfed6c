export const drawing = {
  'draw.color': 'Colour of the marker',
  'draw.color.black': 'Ink',
  'draw.color.red': 'Red',
  'draw.color.blue': 'Blue',
  'draw.color.green': 'Green',
  'draw.width': 'Width of the marker',
  'draw.width.fine': 'Fine',
  'draw.width.broad': 'Broad',
  'draw.circled': 'Circled {from} to {to}: {length}',
  'draw.keepAsDrawing': 'Keep it as a drawing',
  'draw.heading': 'Drawings',
  'draw.count':
    '{count, plural, =0 {Nothing is drawn on the board.} one {There is # line drawn with the marker. Its place is on the board.} other {There are # lines drawn with the marker. Their place is on the board.}}',
  'draw.eraseAll': 'Remove all drawings',
  'draw.erased': '{count, plural, one {# drawing was removed.} other {# drawings were removed.}}',
  'draw.bringBack': 'Bring them back',
} as const
