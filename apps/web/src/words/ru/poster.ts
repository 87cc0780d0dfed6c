import type { poster as english } from '../en/poster.ts'

export const poster: Record<keyof typeof english, string> = {
  'poster.button': 'Доска в PNG или PDF',
  'poster.title': 'Доска как картинка',
  'poster.text':
    'Вся доска с показателями и пояснением цветов, на дневной бумаге, на языке сессии.',
  'poster.preview': 'Доска в том виде, в каком она сохранится',
  'poster.save': 'Сохранить в {kind}',
  'poster.making': 'Минутку…',
  'poster.png': 'Для документов и чатов.',
  'poster.svg': 'Чёткая в любом размере; слова в ней можно искать и копировать.',
  'poster.pdf': 'Одна страница, чтобы напечатать или отправить.',
  'poster.failed':
    'Этому браузеру не удалось создать картинку. Закройте другие вкладки или попробуйте другой браузер.',
  'poster.silence': 'молчание дольше {gap} мин',
  'poster.circled': 'обведено: самое долгое и то, что выбрала группа',
  'poster.internal': 'внутреннее, клиенты этого не видели',
  'poster.footer': 'Kraftline · время: {zone}',
}
