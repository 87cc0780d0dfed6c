import type { following as english } from '../en/following.ts'

export const following: Record<keyof typeof english, string> = {
  'follow.acts': 'Что можно сделать',
  'follow.unnamed': 'Действие пока без слов',
  'follow.late': 'просрочено',
  'follow.open': 'Отметить',
  'follow.openFor': 'Отметить, как идёт: {action}',
  'follow.copied': '{action}',
  'follow.issue': 'Задача',
  'follow.issueFor': 'Завести задачу: {action}',
  'follow.remind': 'Напоминание',
  'follow.remindFor': 'Напоминание для календаря: {action}',
  'follow.title': 'Как идут дела?',
  'follow.text': 'Изменить это могут все участники, и все сразу это увидят.',
  'follow.status.open': 'Ещё открыто',
  'follow.status.done': 'Сделано',
  'follow.status.dropped': 'Отменено',
  'follow.day': 'С какого дня',
  'follow.word': 'Пара слов',
  'follow.wordHint': 'Где это найти, что изменилось или почему нет.',
  'issue.title': 'Завести задачу',
  'issue.text':
    'Откроется ваш трекер с уже заполненной формой. Пока вы не подтвердите там, ничего не создаётся.',
  'issue.address': 'Адрес вашего репозитория',
  'issue.addressHint': 'На GitHub или GitLab, как в строке браузера. Этот браузер его запомнит.',
  'issue.addressWrong':
    'Это не похоже на репозиторий: адрес начинается с https:// и содержит владельца и проект.',
  'issue.service': 'Что там работает',
  'issue.open': 'Открыть форму на {service}',
  'share.open': 'Поделиться',
  'share.title': 'Расскажите остальным',
  'share.text': 'Три предложения: опубликуйте их там, где читают коллеги.',
  'share.sentences': 'Текст для публикации',
  'share.noLink':
    'Ссылка для чтения в этом браузере не сохранена. Её может дать тот, кто ведёт сессию.',
  'share.noLinkYet':
    'Ссылка для чтения в этом браузере не сохранена. Можно создать новую; старая тогда перестанет работать.',
  'delete.open': 'Удалить сессию',
  'delete.title': 'Удалить эту сессию?',
  'delete.text': 'Она исчезнет у всех, сразу и навсегда. Вернуть её не сможет никто.',
  'delete.log': 'Доска и её история, план, уроки и личные заметки каждого',
  'delete.logSize':
    '({count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}, {size})',
  'delete.pictures': 'Изображения',
  'delete.picturesSize':
    '({count, plural, =0 {нет} one {#, {size}} few {#, {size}} many {#, {size}} other {#, {size}}})',
  'delete.links': 'Все три ссылки и возможность вернуться для каждого',
  'delete.copies': 'Копии в браузерах тех, кто сейчас здесь, а у остальных — когда они зайдут',
  'delete.keep': 'Сначала сохранить всё в файл (session.json)',
  'delete.sure': 'Да, всё целиком и у всех',
  'delete.yes': 'Удалить навсегда',
}
