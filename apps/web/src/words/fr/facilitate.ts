import type { facilitate as english } from '../en/facilitate.ts'

export const facilitate: Record<keyof typeof english, string> = {
  'phase.prepare': 'Préparation',
  'phase.stage': 'Préparer le terrain',
  'phase.gaps': 'Attention aux écarts',
  'phase.evaluate': 'Évaluer',
  'phase.causes': 'Causes profondes',
  'phase.plan': 'Élaborer un plan',
  'phase.closed': 'Terminée',
  'phase.done': '{name}, terminée',
  'phase.now': '{name}, en cours',
  'phase.steps': 'Les cinq phases',

  'stage.heading': 'Que s’est-il passé, et qu’avons-nous dit ?',
  'stage.purpose':
    'Parcourez ensemble la ligne et confrontez-la à vos souvenirs. S’il manque un canal ou une communication, ajoutez-les.',
  'stage.aloud':
    'Cet espace est sûr. La frustration, la confusion et le désaccord y ont leur place ; nous regardons notre façon de communiquer, pas qui a fait quoi.',
  'gaps.heading': 'Combien de temps les clients ont-ils attendu ?',
  'gaps.purpose':
    'Passez les silences en revue, un par un. La règle : parler tôt, puis toutes les 20 à 30 minutes jusqu’à la fin.',
  'gaps.aloud':
    'Mettez-vous à la place du client. À chaque silence, demandez-vous : qu’aurais-je pensé à ce moment-là ?',
  'evaluate.heading': 'Qu’est-ce qui n’allait pas pour les clients ?',
  'evaluate.purpose':
    'Notez les problèmes que vous voyez, un par post-it : silences, confusion, mauvais canal, tout ce qui y ressemble. Pour l’instant, vous seul voyez vos post-it.',
  'evaluate.aloud': 'Nous écrivons en silence, chacun pour soi. Il n’y a pas de mauvais post-it.',
  'causes.heading': 'Qu’est-ce qui a mené à cela ?',
  'causes.purpose':
    'Collez vos post-it le long de la ligne, dites chacun en une phrase, puis cherchez la cause dans notre façon de communiquer.',
  'causes.aloud':
    'Demandez « pourquoi » jusqu’à cinq fois. Si la première réponse est une personne, interrogez le processus.',
  'plan.heading': 'Que ferons-nous ?',
  'plan.purpose':
    'Choisissez les deux ou trois problèmes qui comptent le plus, et donnez à chacun une action, un responsable et une date.',
  'plan.aloud':
    'Seulement ce que nous avons vraiment l’intention de faire. Une action menée vaut mieux que cinq oubliées.',
  'prepare.heading': 'Contents de vous voir',
  'prepare.purpose':
    'L’animateur prépare encore la session. Vous pouvez déjà regarder la chronologie ; l’heure commencera à son signal.',
  'prepare.purposeFacilitator':
    'Les personnes qui ouvrent le lien arrivent ici. Quand tout le monde est là, commencez l’heure.',
  'facilitate.aloud': 'À lire à voix haute',
  'facilitate.question': 'Une question pour avancer',
  'facilitate.nextQuestion': 'Question suivante',
  'facilitate.askQuestion': 'Poser une question',
  'facilitate.dismissQuestion': 'Masquer la question',
  'question.0':
    'Où avons-nous envoyé les clients qui voyaient l’erreur ? Est-ce là qu’ils vont d’habitude quand le produit tombe en panne ?',
  'question.1': 'Qu’auriez-vous ressenti en tant que client face à ce problème ?',
  'question.2': 'Avons-nous communiqué tôt et souvent ? Pourquoi, ou pourquoi pas ?',
  'question.3': 'Comment a-t-on décidé qui parle aux clients ?',
  'question.4': 'Avons-nous atteint les bons clients ? Comment le savons-nous ?',
  'question.5':
    'Les canaux étaient-ils faciles à trouver ? Comment les clients savaient-ils où regarder ?',
  'question.6': 'Nos messages ont-ils évité aux clients de contacter le support ?',
  'question.7':
    'Que savent aujourd’hui les clients de cet incident, à en juger par nos seuls messages ?',

  'facilitate.ofMinutes': 'sur {minutes} min',
  'facilitate.over': 'temps dépassé',
  'facilitate.paused': 'en pause',
  'facilitate.timeLeft': 'Temps restant dans cette phase',
  'facilitate.begin': 'Commencer l’heure',
  'facilitate.next': 'Suite : {name}',
  'facilitate.pause': 'Pause',
  'facilitate.resume': 'Reprendre',
  'facilitate.extend': '+{minutes} min',
  'facilitate.extendLabel': '{minutes} minutes de plus pour cette phase',
  'facilitate.previous': 'Retour : {name}',
  'facilitate.goTo': 'Aller à : {name}',
  'facilitate.more': 'Plus',
  'facilitate.lock': 'Verrouiller le tableau',
  'facilitate.unlock': 'Déverrouiller le tableau',
  'facilitate.makeAnonymous': 'Rendre les post-it anonymes',
  'facilitate.makeNamed': 'Afficher les noms sur les post-it',
  'facilitate.anonymousTooLate':
    'Des post-it sont déjà écrits ; leur anonymat ne peut plus changer.',
  'facilitate.links': 'Liens',
  'facilitate.close': 'Clore la session',
  'facilitate.closeTitle': 'Clore la session ?',
  'facilitate.closeText':
    'Le tableau passe en lecture seule pour tous et le résumé s’ouvre. Vous pourrez la rouvrir plus tard.',
  'facilitate.closeNoPlan':
    'Le plan ne contient encore aucune action. C’est très bien si c’est voulu ; sinon, prenez encore une minute.',
  'facilitate.closeYes': 'Clore',
  'facilitate.stay': 'Rester ici',
  'facilitate.toPrepare': 'Préparation',
  'facilitate.toBoard': 'Ouvrir la salle',
  'facilitate.fiveMinutes': 'Il reste cinq minutes dans cette phase.',
  'facilitate.oneMinute': 'Il reste une minute dans cette phase.',
  'facilitate.timeUp':
    'Le temps de cette phase est écoulé. Terminez votre idée ; rien n’est verrouillé.',
  'facilitate.entered': 'Phase en cours : {name}.',
  'facilitate.figures':
    '{duration} · {messages, plural, one {# communication} other {# communications}} · {channels, plural, one {# canal} other {# canaux}}',
  'facilitate.boardView': 'Tableau',
  'facilitate.outlineView': 'Plan détaillé',
  'facilitate.panelView': 'Cette phase',
  'facilitate.views': 'Façons de voir le tableau',
  'facilitate.hidePanel': 'Masquer',
  'facilitate.showPanel': 'Afficher le but de cette phase',

  'room.people': '{count, plural, one {# personne présente} other {# personnes présentes}}',
  'room.floor': '{name} a la parole',
  'room.giveFloor': 'Donner la parole à {name}',
  'room.takeFloor': 'Personne n’a la parole',
  'room.handOver': 'Passer l’animation à {name}',
  'room.remove': 'Retirer {name}',
  'room.removeTitle': 'Retirer {name} ?',
  'room.removeText':
    'La personne est déconnectée aussitôt. Ce qu’elle a écrit sur le tableau reste.',
  'room.away': 'absent',
  'room.you': 'vous',
  'room.facilitator': 'animateur',
  'room.everyone': 'Toutes les personnes de la session',
}
