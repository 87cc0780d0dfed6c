import type { home as english } from '../en/home.ts'

export const home: Record<keyof typeof english, string> = {
  'home.heading': 'Revoyez votre incident tel que vos clients l’ont entendu',
  'home.lead':
    'Kraftline, c’est une heure minutée pendant laquelle technique, support, marketing et produit posent le long d’une même ligne tout ce qui a été dit aux clients, entourent les silences et repartent avec un plan.',
  'home.drawing.alert': 'Alerte initiale',
  'home.drawing.resolved': 'Résolu',
  'home.drawing.statusPage': 'Page d’état',
  'home.drawing.blog': 'Blog',
  'home.drawing.silence': '2 h 10 de silence',
  'home.drawing.note1': 'Personne ne savait qui devait écrire',
  'home.drawing.note2': 'Le support l’a appris par les clients',
  'home.form.heading': 'Lancer une session',
  'home.form.title': 'Quel incident ?',
  'home.form.titlePlaceholder': 'Par exemple : connexion en panne, 12 mars',
  'home.form.titleMissing': 'Donnez un titre à la session, pour que chacun sache ce qu’il rejoint.',
  'home.form.locale': 'Langue de la session',
  'home.form.timeZone': 'Fuseau horaire',
  'home.form.timeZoneHint': 'Toutes les heures sont lues et affichées dans ce fuseau.',
  'home.form.timeZoneUnknown':
    'Ce fuseau horaire est inconnu. Choisissez-en un dans la liste, par exemple Europe/Paris.',
  'home.form.cadence': 'Ce qui compte comme un écart',
  'home.form.cadenceNow': 'plus de {minutes, number} min',
  'home.form.cadenceText':
    'Tôt et souvent : les clients ont de vos nouvelles toutes les 20 à 30 minutes, jusqu’à la fin. Changez ces valeurs si vous avez promis autre chose.',
  'home.form.gap': 'Un écart dure plus de',
  'home.form.warn': 'À surveiller à partir de',
  'home.form.firstUpdate': 'Premier message sous',
  'home.form.minutes': 'minutes',
  'home.form.minutesWrong': 'Un nombre entier de minutes, de 1 à 1440.',
  'home.form.warnTooLate': 'Pas plus tard que l’écart lui-même.',
  'home.form.anonymous': 'Des post-it sans nom',
  'home.form.anonymousHint':
    'Personne ne voit qui a écrit quoi, pas même l’animateur. Ce choix reste ouvert jusqu’au premier post-it.',
  'home.form.start': 'Lancer une session',
  'home.form.starting': 'Un instant…',
  'home.demo.text':
    'Encore un doute ? Parcourez un incident réel : octobre 2018, 24 heures, 39 communications.',
  'home.demo.button': 'Visiter une démonstration',
  'home.demo.opening': 'On déroule le papier…',
  'home.hour.heading': 'Le déroulé de l’heure',
  'home.hour.text':
    'Quatre à dix personnes, un animateur. Le temps est le même pour tous et ne bloque rien.',
  'home.hour.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'home.hour.stage':
    'L’animateur raconte l’incident ; chacun ajoute les communications qui manquent.',
  'home.hour.gaps': 'Regarder chaque silence entre deux messages et entourer le plus long.',
  'home.hour.evaluate': 'Chacun écrit les problèmes qu’il voit, sur ses propres post-it.',
  'home.hour.causes':
    'Coller les post-it le long de la ligne et demander pourquoi, jusqu’à cinq fois.',
  'home.hour.plan': 'Deux ou trois problèmes, chacun avec une action, un responsable, une date.',
  'home.links.heading': '« {title} » est prête',
  'home.links.text':
    'Ces trois liens en sont les seules clés. Ce navigateur les garde ; conservez-les aussi en lieu sûr.',
  'home.links.continue': 'Passer à la préparation',
}
