import type { sheet as english } from '../en/sheet.ts'

export const sheet: Record<keyof typeof english, string> = {
  'sheet.keys':
    'Comme dans un tableur : Tab, Entrée et les flèches vont de cellule en cellule, des cellules se collent, Ctrl+Z reprend le dernier changement. Alt+↑ et Alt+↓ déplacent une communication d’une minute, Alt+Suppr la supprime.',
  'sheet.was': 'c’était {time}',
  'sheet.waitingRow': 'Pas encore ajoutée',
  'sheet.dropRow': 'Abandonner cette ligne',
  'sheet.dropped': 'La ligne est abandonnée.',
  'sheet.added': '{count, plural, one {# communication collée.} other {# communications collées.}}',
  'sheet.changed':
    '{count, plural, one {# communication modifiée.} other {# communications modifiées.}}',
  'sheet.waiting':
    '{count, plural, one {# ligne est à revoir : ce qui ne va pas est écrit dessous.} other {# lignes sont à revoir : ce qui ne va pas est écrit sous chacune.}}',
  'sheet.toWaiting': 'Y aller',
  'sheet.noTimeAbove': 'La ligne du dessus n’a pas encore d’heure : rien ne peut venir après elle.',
  'sheet.unknownKind': '« {text} » n’est pas une nature connue. Choisissez dans la liste.',
  'sheet.unknownAudience': '« {text} » n’est pas un public connu. Choisissez dans la liste.',
  'questions.progress': '{answered, number} questions sur {all, number} ont une réponse',
  'questions.answered': '(réponse donnée)',
  'questions.open': '(pas encore de réponse)',
  'questions.start': 'Quand cela a-t-il commencé ?',
  'questions.end': 'Quand cela s’est-il terminé ?',
  'questions.investigation': 'Combien de temps la recherche a-t-elle pris ?',
  'questions.decisions':
    'Combien de temps ont pris la remontée, les décisions et les changements ?',
  'questions.detection': 'Comment les clients ont-ils remarqué que quelque chose n’allait pas ?',
  'questions.messages': 'Quelles communications sont parties, pendant et après ?',
  'questions.channels': 'Par quel canal chacune est-elle partie ?',
  'questions.senders': 'Qui a envoyé chacune ?',
  'questions.times': 'À quelle heure chacune est-elle partie ?',
  'questions.short.messages': 'Qu’est-ce qui est parti ?',
  'questions.short.channels': 'Par quel canal ?',
  'questions.short.senders': 'Qui l’a envoyé ?',
  'questions.short.times': 'À quelle heure ?',
  'questions.saidMessages': '{count, plural, one {# communication} other {# communications}}',
  'questions.saidChannels': '{count, plural, one {# canal} other {# canaux}}',
  'questions.saidSenders':
    '{count, plural, =0 {connu pour toutes} one {# sans nom} other {# sans nom}}',
  'questions.saidTimes': 'connue pour toutes',
  'questions.senderOfAll':
    '{count, plural, one {# communication n’a} other {# communications n’ont}} pas d’expéditeur. Si c’était la même personne ou équipe :',
  'questions.fillIn': 'Compléter',
}
