import type { invitation as english } from '../en/invitation.ts'

export const invitation: Record<keyof typeof english, string> = {
  'invitation.heading': 'Приглашение',
  'invitation.text':
    'На языке сессии, чтобы отправить по почте или в чате. День и час остаются в этом браузере.',
  'invitation.day': 'День',
  'invitation.time': 'Начало',
  'invitation.zone': 'Часовой пояс',
  'invitation.inZone': 'Время указано по поясу {zone}.',
  'invitation.who': 'Кого зовём',
  'invitation.whoHint':
    'От четырёх до десяти человек хотя бы из трёх направлений. Пусто — так и будет сказано.',
  'invitation.link': 'Ссылка для участников',
  'invitation.noLink': 'В этом браузере ссылки нет. Вставьте её или создайте новую.',
  'invitation.written': 'Само приглашение',
  'invitation.noHour': 'Укажите день и время, и здесь появится приглашение.',
  'invitation.copy': 'Скопировать приглашение',
  'invitation.calendar': 'Сохранить для календаря',
}
