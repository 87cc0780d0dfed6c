import type { common as english } from '../en/common.ts'

export const common: Record<keyof typeof english, string> = {
  'common.copy': 'Копировать',
  'common.copied': 'Скопировано',
  'common.cancel': 'Отмена',
  'common.close': 'Закрыть',
  'common.save': 'Сохранить',
  'common.delete': 'Удалить',
  'common.add': 'Добавить',
  'common.language': 'Язык',
  'common.loading': 'Одну минуту…',
  'error.network': 'Сервер не отвечает. Проверьте соединение и попробуйте ещё раз.',
  'error.storage-failed':
    'Сервер сейчас не может сохранять, поэтому ничего не изменилось. Попробуйте чуть позже.',
  'error.too-many': 'Слишком много запросов подряд. Подождите минуту и попробуйте снова.',
  'error.forbidden': 'Ваша ссылка этого не позволяет.',
  'error.not-found': 'По этой ссылке нет сессии. Попросите новую у того, кто её прислал.',
  'error.locked': 'Ведущий пока заблокировал доску.',
  'error.wrong-phase': 'На текущем этапе это невозможно.',
  'error.stale': 'Кто-то успел раньше. Посмотрите, где вы сейчас.',
  'error.too-large': 'Столько на доску не поместится.',
  'error.join-first': 'Сначала войдите в сессию под своим именем.',
  'error.invalid': 'Здесь что-то не так, поэтому ничего не изменилось.',
  'error.session-full': 'В сессии больше нет мест.',
  'error.unknown': 'У нас что-то пошло не так. Ничего не изменилось; попробуйте ещё раз.',
}
