import type { pictures as english } from '../en/pictures.ts'

export const pictures: Record<keyof typeof english, string> = {
  'pictures.one': 'Снимок',
  'pictures.heading': 'Снимки того, что видели клиенты',
  'pictures.hint':
    'Снимок экрана, если он есть. Выберите, вставьте или перетащите его в любое место этой страницы: PNG, JPEG или WebP.',
  'pictures.release': 'Отпустите, чтобы добавить',
  'pictures.choose': 'Выбрать снимки',
  'pictures.at': 'Снимок, {time}',
  'pictures.when': 'Момент на линии',
  'pictures.caption': 'Что на нём',
  'pictures.captionPlaceholder': 'Например, страница с ошибкой',
  'pictures.open': 'Открыть крупно: {name}',
  'pictures.download': 'Скачать',
  'pictures.delete': 'Удалить снимок',
  'pictures.deleteNamed': 'Удалить: {name}',
  'pictures.deleted': 'Удалено: {name}',
  'pictures.above': '{distance, plural, =0 {На линии} other {Над линией, на #}}',
  'pictures.below': '{distance, plural, =0 {На линии} other {Под линией, на #}}',
  'pictures.up': 'Выше',
  'pictures.down': 'Ниже',
  'pictures.loading': 'Снимок загружается…',
  'pictures.failed': 'Снимок «{name}» не загрузился.',
  'pictures.failedShort': 'Не загружен: {name}',
  'pictures.again': 'Попробовать ещё раз',
  'pictures.sending':
    '{of, plural, =1 {Отправляется {name}…} other {Отправляется {name}, {number} из #…}}',
  'pictures.put':
    '{count, plural, one {# снимок теперь на линии.} few {# снимка теперь на линии.} many {# снимков теперь на линии.} other {# снимка теперь на линии.}}',
  'pictures.refused': '{name}: {why}',
  'pictures.problem.not-a-picture': 'это не изображение, или оно повреждено.',
  'pictures.problem.other-type':
    'подходят только PNG, JPEG и WebP, но не SVG и не другие виды. Снимок экрана подойдёт.',
  'pictures.problem.too-large': 'файл больше {mebibytes} МиБ. Подойдёт уменьшенная копия.',
  'pictures.problem.too-many-pixels':
    'в нём больше {megapixels} мегапикселей. Подойдёт уменьшенная копия.',
  'pictures.problem.too-many':
    'в разборе может быть {count, plural, one {# снимок} few {# снимка} many {# снимков} other {# снимка}}, и столько уже есть. Удалённые тоже считаются, чтобы их можно было вернуть.',
  'pictures.problem.read-only': 'доску сейчас можно только читать.',
  'pictures.problem.no-link': 'связь прервалась. Снимок сохранён здесь.',
  'pictures.problem.not-taken': 'сервер сейчас не смог его принять.',
}
