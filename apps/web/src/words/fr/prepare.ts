import type { prepare as english } from '../en/prepare.ts'

export const prepare: Record<keyof typeof english, string> = {
  'prepare.lineHint':
    'La ligne se dessine à mesure que vous écrivez, ou d’après ce que vous déposez ci-dessous.',
  'prepare.happened.heading': 'Ce qui s’est passé',
  'prepare.happened.title': 'L’incident en quelques mots',
  'prepare.happened.start': 'Alerte initiale',
  'prepare.happened.startPlaceholder': '21 oct. 22:52',
  'prepare.happened.confirmed': 'confirmée',
  'prepare.happened.unconfirmed': 'à confirmer',
  'prepare.happened.end': 'Fini pour les clients',
  'prepare.happened.endPlaceholder': '23:40, ou +2 h',
  'prepare.happened.later': '{duration} plus tard',
  'prepare.happened.took': 'Durée de la remontée, des décisions et des changements',
  'prepare.activity.investigation': 'Durée de la recherche',
  'prepare.activity.escalation': 'Remontée',
  'prepare.activity.decision': 'Décisions',
  'prepare.activity.change': 'Changements',
  'prepare.activity.placeholder': '45 min, ou 14:05–14:50',
  'prepare.happened.detection': 'Comment les clients l’ont-ils remarqué ?',
  'prepare.happened.detectionPlaceholder':
    'Par exemple une page d’erreur à la connexion, qui renvoyait au support',
  'prepare.happened.summary': 'Ce que le groupe doit savoir',
  'prepare.told.heading': 'Ce que nous avons dit aux clients',
  'prepare.told.hint':
    '{count, plural, =0 {Aucune communication} one {# communication} other {# communications}} · Entrée ajoute une ligne · collez depuis un tableur',
  'prepare.time.unreadable':
    'Une heure, s’il vous plaît : 14:05, 14 h 05, 22 oct. 14:05, lendemain 9:00 ou +20 min.',
  'prepare.time.does-not-exist':
    'Cette heure n’a pas existé : le calendrier n’a pas ce jour, ou le jour pas cette heure.',
  'prepare.time.end-before-start': 'La fin serait alors avant l’alerte initiale.',
  'prepare.time.span-unreadable': 'Comme 45 min, 1 h 20 ou 14:05–14:50.',
  'prepare.time.span-backwards': 'Cela finirait avant d’avoir commencé.',
  'prepare.time.ambiguous':
    'Cette nuit-là, les horloges ont reculé et montré cette heure deux fois. Laquelle était-ce ?',
  'prepare.time.skipped':
    'Cette nuit-là, les horloges ont avancé et n’ont jamais montré cette heure. Laquelle était-ce ?',
  'prepare.messages.time': 'Heure',
  'prepare.messages.channel': 'Canal',
  'prepare.messages.sender': 'Qui',
  'prepare.messages.kind': 'Nature',
  'prepare.messages.audience': 'Pour',
  'prepare.messages.text': 'Message',
  'prepare.messages.timePlaceholder': '14:05',
  'prepare.messages.hint':
    'Les heures comme on les dit : 14:05, 14 h 05, 22 oct. 14:05, lendemain 9:00, ou +20 min après la ligne du dessus.',
  'prepare.messages.new': 'Nouvelle communication',
  'prepare.messages.noChannel': 'Par quel canal est-elle partie ?',
  'prepare.messages.row': '{day}, {time}, {channel}',
  'prepare.messages.delete': 'Supprimer la communication de {time}, {channel}',
  'prepare.messages.deleted': 'Supprimée : {time} · {channel}',
  'prepare.messages.undo': 'Annuler',
  'prepare.messages.count': '{count, plural, one {# communication} other {# communications}}',
  'prepare.kind.update': 'Mise à jour',
  'prepare.kind.resolution': 'Résolution',
  'prepare.kind.postmortem': 'Bilan',
  'prepare.kind.internal': 'Interne',
  'prepare.audience.external': 'Clients',
  'prepare.audience.internal': 'Nous',
  'prepare.audience.regulator': 'Autorité',
  'prepare.import.invitation':
    'Déposez ou collez ce qu’il y a : le JSON ou le texte d’une page d’état, un CSV, un export Slack. Vous le voyez sur la ligne avant de le prendre',
  'prepare.import.release': 'Lâchez pour le regarder',
  'prepare.import.choose': 'Choisir un fichier',
  'prepare.import.paste': 'Coller un texte',
  'prepare.import.pasteLabel':
    'JSON ou texte d’une page d’état, tableau, export Slack ou liens vers des publications',
  'prepare.import.sending': 'Lecture…',
  'prepare.import.done':
    '{added, plural, one {# communication ajoutée} other {# communications ajoutées}}, {unchanged, number} déjà là.',
  'prepare.import.skipped':
    '{skipped, plural, one {# relevait d’une maintenance ou d’un autre incident et a été laissée de côté.} other {# relevaient d’une maintenance ou d’un autre incident et ont été laissées de côté.}}',
  'prepare.import.shortened': 'Les textes très longs ont été raccourcis.',
  'prepare.import.noUpdates':
    'Le fichier ne contient aucune mise à jour de cet incident, seulement ses horaires. Les pages d’état les donnent sur la page de l’incident.',
  'prepare.import.which': 'Ce fichier contient plusieurs incidents. Duquel s’agit-il ?',
  'prepare.import.refused':
    'Rien n’a été importé. {count, plural, one {À corriger d’abord :} other {# points à corriger d’abord :}}',
  'prepare.import.problems': 'Ce qui ne va pas dans le fichier',
  'prepare.import.line': 'Ligne {line, number}',
  'prepare.fault.with': '{what} : {detail}',
  'prepare.fault.too-large': 'Le fichier dépasse 5 Mio',
  'prepare.fault.too-many-messages': 'Le fichier contient plus de 10 000 communications',
  'prepare.fault.too-deep': 'Le fichier est imbriqué trop profondément',
  'prepare.fault.forbidden-key': 'Cette clé n’est pas permise',
  'prepare.fault.unknown-format': 'Cela ne ressemble à rien de connu',
  'prepare.fault.not-json': 'Ce n’est pas du JSON valide',
  'prepare.fault.wrong-type': 'Un autre type était attendu ici',
  'prepare.fault.duplicate-id': 'Une autre mise à jour a le même identifiant mais dit autre chose',
  'prepare.fault.missing-value': 'Il manque une valeur',
  'prepare.fault.missing-column': 'Il manque une colonne',
  'prepare.fault.duplicate-column': 'Une colonne apparaît deux fois',
  'prepare.fault.too-many-cells': 'La ligne a plus de cellules que l’en-tête',
  'prepare.fault.unclosed-quote': 'Une cellule entre guillemets n’est jamais fermée',
  'prepare.fault.text-after-quote': 'Du texte suit le guillemet fermant d’une cellule',
  'prepare.fault.too-long': 'Un texte dépasse 10 000 caractères',
  'prepare.fault.unknown-kind':
    'La nature (kind) n’est ni update, resolution, postmortem, internal, ni start, end, as_of',
  'prepare.fault.unknown-audience':
    'Le public (audience) n’est ni external, ni internal, ni regulator',
  'prepare.fault.duplicate-row': 'Le fichier a déjà cette ligne',
  'prepare.fault.bad-fold': 'fold vaut 0 pour la première de deux heures égales, 1 pour la seconde',
  'prepare.fault.bad-time': 'Ce n’est pas une heure comme 2018-10-21T22:52:00Z',
  'prepare.fault.does-not-exist': 'Cette heure n’a pas existé',
  'prepare.fault.ambiguous':
    'Les horloges ont montré cette heure deux fois ; une colonne « fold » dit laquelle, 0 ou 1',
  'prepare.fault.unknown-zone': 'Ce fuseau horaire est inconnu',
  'prepare.firstAlert.heading': 'Quand était l’alerte initiale ?',
  'prepare.firstAlert.text':
    'Le fichier dit {time}. Une page d’état note le moment du premier message ; l’alerte, elle, arrive en général avant. La supervision le sait.',
  'prepare.firstAlert.earlier': 'L’alerte initiale était à',
  'prepare.firstAlert.placeholder': '14:05',
  'prepare.firstAlert.sayOn':
    'On sait quand quelqu’un a publié pour la première fois, {time}, mais pas quand a eu lieu l’alerte initiale. On ne peut donc pas dire combien de temps les clients ont attendu le premier mot.',
  'prepare.firstAlert.whoAnswers':
    'Si vous le savez, dites-le à {names} : c’est à qui anime la revue de répondre.',
  'prepare.firstAlert.then': 'C’était bien à ce moment',
  'prepare.trueEnd.then': 'C’était bien à ce moment',
  'prepare.trueEnd.other': 'Pour les clients, c’était fini à',
  'prepare.trueEnd.text':
    'Le fichier dit {time}. C’est le moment où quelqu’un l’a marqué comme résolu ; pour les clients, c’était peut-être fini avant, ou après.',
  'prepare.trueEnd.heading': 'Quand était-ce vraiment fini ?',
  'prepare.ready.heading': 'Tout est prêt ?',
  'prepare.ready.done': 'Fait :',
  'prepare.ready.notDone': 'Pas encore :',
  'prepare.ready.long': 'A duré {duration}, plus de deux heures',
  'prepare.ready.short':
    'A duré {duration}. La session apporte le plus au-delà de deux heures d’incident',
  'prepare.ready.noDuration': 'Dites quand cela a commencé et quand c’était fini',
  'prepare.ready.told':
    'Les clients ont été informés : {count, plural, one {# communication} other {# communications}}',
  'prepare.ready.notTold': 'Notez ce qui a été dit aux clients',
  'prepare.ready.notFelt': 'Les clients en ont-ils souffert ? Dites comment ils l’ont remarqué',
  'prepare.ready.felt': 'Les clients l’ont senti, et il est dit comment ils l’ont remarqué',
  'prepare.ready.start': 'Alerte initiale confirmée par une personne',
  'prepare.ready.noStart': 'Dites quand l’alerte initiale a vraiment eu lieu',
  'prepare.ready.disciplines': '{count, plural, one {# métier présent} other {# métiers présents}}',
  'prepare.ready.fewDisciplines': 'Invitez des personnes d’au moins trois métiers',
  'prepare.ready.missing.support': 'Personne du support pour l’instant : invitez quelqu’un',
  'prepare.ready.missing.marketing': 'Personne du marketing pour l’instant : invitez quelqu’un',
  'prepare.ready.missing.engineering':
    'Personne de la technique pour l’instant : invitez quelqu’un',
  'prepare.ready.missing.product': 'Personne du produit pour l’instant : invitez quelqu’un',
  'prepare.ready.people':
    '{count, plural, one {# personne participe} other {# personnes participent}} ; quatre à dix, c’est bien',
  'prepare.ready.fewPeople':
    '{count, plural, one {# personne participe} other {# personnes participent}} pour l’instant ; quatre à dix, c’est bien',
  'prepare.ready.manyPeople':
    '{count, plural, one {# personne participe} other {# personnes participent}} ; à plus de dix, tout le monde ne peut pas parler',
  'prepare.ready.note': 'Rien de tout cela n’est obligatoire pour commencer.',
  'prepare.ready.invite': 'Écrire l’invitation',
  'prepare.ready.links': 'Liens',
}
