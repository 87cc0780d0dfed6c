import type { replay as english } from '../en/replay.ts'

export const replay: Record<keyof typeof english, string> = {
  'replay.heading': 'Replay : {title}',
  'replay.back': 'Retour à la session',
  'replay.link': 'Revoir la session',
  'replay.linkText':
    'Tout comme cela s’est passé, phase par phase, à lire, mettre en pause et parcourir.',
  'replay.linkOpen': 'Revoir la session jusqu’ici',
  'replay.player': 'Lecteur',
  'replay.play': 'Lire',
  'replay.pause': 'Mettre en pause',
  'replay.stepBack': 'Un pas en arrière',
  'replay.stepOn': 'Un pas en avant',
  'replay.toStart': 'Au début',
  'replay.toEnd': 'À la fin',
  'replay.speed': 'Vitesse',
  'replay.times': '{speed} ×',
  'replay.skip': 'Sauter les pauses et les moments calmes',
  'replay.scrubber': 'Où dans la session',
  'replay.position':
    '{phase}, {time}, {minutes, plural, =0 {dans la première minute} one {# minute après le début} other {# minutes après le début}}',
  'replay.positionBefore': '{phase}, {time}, avant l’heure',
  'replay.chapter': 'Aller à {phase}, {time}',
  'replay.goTo': 'Aller au début de {phase}',
  'replay.never': '{phase} : phase sautée',
  'replay.sessionTime': 'Session',
  'replay.incidentTime': 'Incident',
  'replay.incidentHint': 'Le moment de l’incident dont parlait le dernier changement',
  'replay.people': 'Personnes',
  'replay.peopleHidden': 'Personnes ({hidden} masquées)',
  'replay.peopleText':
    'Personne masquée : ses notes et ses leçons signées ne sont pas dessinées. Les autres modifications ne portent pas de nom et restent.',
  'replay.peopleAnonymous':
    'Dans cette session les notes ne portent pas de nom : on ne peut ni montrer ni masquer celles de quelqu’un.',
  'replay.minute': 'minute {minutes}',
  'replay.peopleShown': 'Notes montrées',
  'replay.votes': 'Le secret des votes vaut aussi dans le replay : ils ne sont pas montrés.',
  'replay.keys': 'Touches du lecteur',
  'replay.keysText':
    'Elles fonctionnent partout sur cette page, sauf dans un champ ou sur un bouton qui s’en sert.',
  'replay.keysOn': 'Utiliser ces touches',
  'replay.key.space': 'Espace ou K',
  'replay.key.spaceDoes': 'lire ou mettre en pause',
  'replay.key.arrows': '← →',
  'replay.key.arrowsDoes': 'un pas en arrière ou en avant',
  'replay.key.jl': 'J L',
  'replay.key.jlDoes': 'dix secondes en arrière ou en avant',
  'replay.key.pages': 'Page préc., Page suiv.',
  'replay.key.pagesDoes': 'à la phase d’avant ou d’après',
  'replay.key.ends': 'Début, Fin',
  'replay.key.endsDoes': 'au début ou à la fin',
  'replay.views': 'Façon de regarder',
  'replay.empty':
    'Il ne s’est encore rien passé dans cette session. Dès que l’on travaillera sur le tableau, on pourra la revoir ici.',
  'replay.arriving':
    'Lecture de la session : {count, plural, one {# pas} other {# pas}} jusqu’ici…',
  'replay.open': 'La session est encore ouverte. Ceci la montre jusqu’à {time}.',
  'replay.more': 'Montrer la suite',
  'replay.dropped':
    'La liaison s’est interrompue. Ceci montre la session jusqu’à {time} ; la suite n’est pas arrivée.',
  'replay.droppedEmpty': 'Le serveur est injoignable : rien de la session n’est arrivé.',
  'replay.again': 'Réessayer',
  'replay.gone': 'Cette session a été supprimée, ou votre lien ne l’ouvre plus.',
  'replay.tooLong':
    'Cette session est plus longue que ce qu’une page peut contenir. Elle est montrée jusqu’à {time}.',
  'replay.by': '{what} · {name}',
  'replay.andMore': '{what}, et {count, plural, one {# autre} other {# autres}}',
  'replay.step.start': 'La session a été créée',
  'replay.step.notes':
    '{way, select, added {Note} removed {Note retirée} other {Note modifiée}} : « {text} »',
  'replay.step.causes':
    '{way, select, added {Cause profonde} removed {Cause profonde retirée} other {Cause profonde modifiée}} : « {text} »',
  'replay.step.actions':
    '{way, select, added {Action} removed {Action retirée} other {Action modifiée}} : « {text} »',
  'replay.step.communications':
    '{way, select, added {Communication} removed {Communication retirée} other {Communication corrigée}} : « {text} »',
  'replay.step.lessons':
    '{way, select, added {Leçon} removed {Leçon retirée} other {Leçon modifiée}} : « {text} »',
  'replay.step.activities': 'Ce que l’équipe a fait a été noté sur la ligne',
  'replay.step.marks':
    '{way, select, removed {Un cercle a été retiré} other {Un silence a été entouré}}',
  'replay.step.pictures':
    '{way, select, removed {Une image a été retirée} other {Une image a été affichée}}',
  'replay.step.drawing':
    '{way, select, removed {Un trait a été effacé} other {Un trait a été dessiné}}',
  'replay.step.channels': 'Un canal a été ajouté à la ligne',
  'replay.step.incident': 'Ce que l’on sait de l’incident a été modifié',
  'replay.step.nothing': 'Rien n’a changé sur le tableau',
  'replay.step.hidden': 'Un élément masqué a changé',
  'replay.step.entered': 'Maintenant : {phase}',
  'replay.step.joined': 'Arrivée de {name}',
  'replay.step.left': '{name} ne participe plus',
  'replay.step.paused': 'Le chronomètre a été mis en pause',
  'replay.step.resumed': 'Le chronomètre est reparti',
  'replay.step.extended': '{minutes, plural, one {# minute de plus} other {# minutes de plus}}',
  'replay.step.floor': '{name} a la parole',
  'replay.step.walk': 'On parcourt la ligne ensemble',
  'replay.step.closed': 'La session a été clôturée',
  'replay.step.reopened': 'La session a été rouverte',
  'replay.step.votesRevealed': 'Les votes ont été montrés',
  'replay.step.settings': 'Les réglages de la session ont changé',
}
