import type { hour as english } from '../en/hour.ts'

export const hour: Record<keyof typeof english, string> = {
  'hour.title': 'L’heure',
  'hour.open': '{minutes} min en tout',
  'hour.openHint': 'Les cinq phases, leur durée et la fin de l’heure',
  'hour.endsAt': 'fin {time}',
  'hour.endsLate': 'fin {time}, +{minutes} min',
  'hour.ifNow': 'Commencée maintenant, elle finirait à {time}.',
  'hour.onTime': 'Elle finit à {time}, comme prévu.',
  'hour.late':
    'Elle finit à {time}, {minutes, plural, one {# minute} other {# minutes}} plus tard que prévu.',
  'hour.early':
    'Elle finit à {time}, {minutes, plural, one {# minute} other {# minutes}} plus tôt que prévu.',
  'hour.preview': 'Ainsi, elle finirait à {time}.',
  'hour.left': 'reste {time}',
  'hour.overtime': '{time} en plus',
  'hour.done': 'terminée',
  'hour.skipped': 'sautée',
  'hour.now': 'en cours',
  'hour.minutesFor': '{name} : minutes',
  'hour.min': 'min',
  'hour.total': 'En tout',
  'hour.save': 'Enregistrer les durées',
  'hour.cancel': 'Laisser tel quel',
  'hour.range': 'De 1 à 240 minutes',
  'hour.wouldBeLate':
    'L’heure finirait {minutes, plural, one {# minute} other {# minutes}} plus tard que prévu.',
  'hour.take': 'Les prendre sur {phases}',
  'hour.cut': '{name} (−{minutes})',
  'hour.letBe': 'Laisser finir plus tard',
  'undo.moved': 'En cours : {name}',
  'undo.back': 'Revenir à {name} (annuler)',
  'undo.hide': 'Masquer',
  'facilitate.skipTo': 'Sauter à : {name}',
  'phase.skipped': '{name}, sautée',
  'ahead.place': 'Phase {number} sur 5 · {minutes} min',
  'ahead.private': 'Vous seul voyez ceci. Regarder ne déplace personne.',
  'ahead.takeAll': 'Y emmener tout le monde',
  'ahead.again': 'Recommencer cette phase',
  'ahead.skips': 'Cela saute {phases}.',
  'chime.label': 'Signal à cinq minutes, à une minute et à la fin',
  'stall.label': 'Une question apparaît après',
  'stall.after': '{duration} sans écriture',
  'stall.never': 'Jamais d’elle-même',
  'cue.label': 'Un repère',
  'cue.private': 'Un repère pour vous',
  'catchUp.late': 'Contents que vous soyez là',
  'catchUp.back': 'Bon retour parmi nous',
  'catchUp.left': 'Nous en sommes à « {name} », il reste {time}.',
  'catchUp.paused': 'Nous en sommes à « {name} », en pause ; il reste {time}.',
  'catchUp.over': 'Nous en sommes à « {name} », temps dépassé de {time}.',
  'catchUp.done': 'Déjà fait : {phases}',
  'catchUp.messages':
    '{count, plural, one {# communication sur la ligne} other {# communications sur la ligne}}',
  'catchUp.notes':
    '{count, plural, one {# post-it sur le tableau} other {# post-it sur le tableau}}',
  'catchUp.causes': '{count, plural, one {# cause profonde} other {# causes profondes}}',
  'catchUp.actions': '{count, plural, one {# action dans le plan} other {# actions dans le plan}}',
  'catchUp.new': '{count, plural, one {# de plus} other {# de plus}}',
  'catchUp.close': 'Rejoindre',
  'cue.stage.half':
    'Manque-t-il un canal ? Pensez aussi aux appels, aux messageries et au centre de services.',
  'cue.stage.soon':
    'Demandez encore une fois : qu’ont lu ou entendu les clients qui n’est pas sur la ligne ?',
  'cue.stage.over':
    'Quand plus personne n’ajoute rien, la ligne est assez complète. Passez à la suite quand vous voulez.',
  'cue.gaps.half':
    'Lequel de ces silences a semblé le plus long ? Pas forcément le plus long sur le papier.',
  'cue.gaps.soon':
    'Entourez ensemble le plus grand écart, et laissez quelqu’un dire ce que pensaient alors les clients.',
  'cue.gaps.over': 'Si le plus grand écart est entouré, cette phase a rempli son rôle.',
  'cue.evaluate.half': 'Le silence a sa place ici. Qui a fini peut relire ses post-it.',
  'cue.evaluate.soon': 'Encore deux minutes : terminez le post-it en cours.',
  'cue.evaluate.over': 'Laissez chacun finir sa phrase, puis invitez tout le monde au tableau.',
  'cue.causes.half':
    'Prenez le problème qui revient le plus et demandez encore une fois « pourquoi ».',
  'cue.causes.soon':
    'Un post-it attend-il encore ? Deux phrases suffisent, la cause peut rester ouverte.',
  'cue.causes.over':
    'Redites les causes entendues, puis laissez le groupe choisir ce qu’il veut améliorer.',
  'cue.plan.half':
    'Chaque action a un responsable et une date. Y a-t-il ici quelque chose que personne ne fera ?',
  'cue.plan.soon':
    'Lisez les actions à voix haute, avec responsable et date, et attendez un signe de tête.',
  'cue.plan.over':
    'Remerciez tout le monde, dites qui partage le résumé, puis clôturez la session.',
}
