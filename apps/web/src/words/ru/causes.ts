import type { causes as english } from '../en/causes.ts'

export const causes: Record<keyof typeof english, string> = {
  'causes.heading2': 'Основные причины',
  'causes.empty': 'Откройте стикер на доске, чтобы назвать его причину.',
  'causes.new': 'Новая причина',
  'causes.text': 'Что в том, как мы сообщаем, к этому привело?',
  'causes.category': 'Вид',
  'causes.noCategory': 'Пока без вида',
  'causes.why': 'Почему {number}',
  'causes.addWhy': 'Спросить «почему» ещё раз',
  'causes.whyPlaceholder': 'Потому что…',
  'causes.removeWhy': 'Убрать «почему» {number}',
  'causes.delete': 'Удалить эту причину',
  'causes.notes':
    '{count, plural, =0 {Пока без стикеров} one {# стикер} few {# стикера} many {# стикеров} other {# стикера}}',
  'causes.tie': 'Привязать стикер',
  'causes.untie': 'Отвязать: {note}',
  'causes.unnamed': 'Причина без названия',
  'category.problem-unknown': 'Мы ещё не знали, в чём проблема',
  'category.no-owner': 'Никто не отвечал за сообщения клиентам',
  'category.no-wording': 'Мы не знали ни что сказать, ни как',
  'category.no-plan': 'Не было согласованного плана сообщений',
  'category.no-chain': 'Для сообщений не было порядка принятия решений',
  'recommendation.problem-unknown':
    'Даже общее сообщение лучше молчания: извинение и «мы этим занимаемся» или «мы разбираемся и вернёмся через 30 минут».',
  'recommendation.no-owner':
    'Договоритесь о ролях в сообщениях об инцидентах до следующего инцидента.',
  'recommendation.no-wording':
    'Подготовьте шаблоны для частых инцидентов и короткое руководство по стилю и тону.',
  'recommendation.no-plan': 'Напишите план сообщений об инцидентах; начните с шаблона.',
  'recommendation.no-chain':
    'Определите роли, ответственность и эскалацию для сообщений, а не только для устранения.',
  'causes.one': 'Основная причина',
  'causes.ladder': 'Пять «почему»',
  'causes.ladderHint': 'Enter — следующее «почему», Shift + Enter — новая строка',
  'causes.summary':
    '{whys, plural, =0 {пока без «почему»} one {# «почему»} few {# «почему»} many {# «почему»} other {# «почему»}} · {notes, plural, =0 {без стикеров} one {# стикер} few {# стикера} many {# стикеров} other {# стикера}}',
  'causes.fold': 'Свернуть причины',
  'causes.unfold': 'Развернуть причины',
}
