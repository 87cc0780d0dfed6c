export const drawing = {
  'draw.color': 'Цвет маркера',
  'draw.color.black': 'Чернила',
  'draw.color.red': 'Красный',
  'draw.color.blue': 'Синий',
  'draw.color.green': 'Зелёный',
  'draw.width': 'Толщина маркера',
  'draw.width.fine': 'Тонкий',
  'draw.width.broad': 'Толстый',
  'draw.circled': 'Обведено с {from} до {to}: {length}',
  'draw.keepAsDrawing': 'Оставить как рисунок',
  'draw.heading': 'Рисунки',
  'draw.count':
    '{count, plural, =0 {На доске ничего не нарисовано.} one {Маркером проведена # линия. Она видна на доске.} few {Маркером проведены # линии. Они видны на доске.} many {Маркером проведено # линий. Они видны на доске.} other {Маркером проведено # линии. Они видны на доске.}}',
  'draw.eraseAll': 'Убрать все рисунки',
  'draw.erased':
    '{count, plural, one {Убран # рисунок.} few {Убрано # рисунка.} many {Убрано # рисунков.} other {Убрано # рисунка.}}',
  'draw.bringBack': 'Вернуть их',
} as const
