import type { gaps as english } from '../en/gaps.ts'

export const gaps: Record<keyof typeof english, string> = {
  'gapList.sort': 'Порядок списка',
  'gapList.inOrder': 'По порядку',
  'gapList.longestFirst': 'Сначала самые долгие',
  'gapList.show': 'Показать на шкале',
  'gapList.closer': 'Рассмотреть ближе',
  'circle.heading': 'Обведено',
  'circle.byItself':
    'Самый долгий промежуток обведён сам собой. Оставьте этот круг, перенесите его или добавьте другие.',
  'circle.none': 'Ничего не обведено. Выберите промежуток в списке, чтобы обвести его.',
  'circle.byGroup':
    '{count, plural, one {# круг, нарисован группой} few {# круга, нарисованы группой} many {# кругов, нарисованы группой} other {# круга, нарисованы группой}}',
  'circle.keep': 'Оставить этот круг',
  'circle.add': 'Обвести и этот',
  'circle.draw': 'Обвести',
  'circle.move': 'Обвести этот вместо прежнего',
  'circle.remove': 'Убрать круг',
  'circle.circled': 'обведён',
  'circle.stretch': '{from} → {to}',
  'circle.of': '{act}: {name}',
}
