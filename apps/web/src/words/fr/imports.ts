import type { imports as english } from '../en/imports.ts'

export const imports: Record<keyof typeof english, string> = {
  'imports.look': 'Voir ce qu’il contient',
  'imports.heading': 'Rien n’est encore ajouté. Voici ce qui le serait :',
  'imports.legendNew': 'nouveau',
  'imports.legendThere': 'déjà là',
  'imports.counts':
    '{added, plural, =0 {Rien de nouveau} one {# nouvelle communication} other {# nouvelles communications}}, {unchanged, number} déjà là.',
  'imports.incident': '{title} : {when}',
  'imports.chosen': '{taken, number} sur {all, number} choisies',
  'imports.shown': 'vue par les clients',
  'imports.chat':
    'C’est une discussion : ses messages comptent comme internes. Cochez ceux que les clients ont vus.',
  'imports.new': 'Nouvelles communications',
  'imports.there':
    '{count, plural, one {# communication est déjà là} other {# communications sont déjà là}}',
  'imports.take':
    '{count, plural, one {Ajouter cette communication} other {Ajouter # communications}}',
  'imports.takeTimes': 'Aucune communication, seulement les heures de l’incident',
  'imports.takeNone': 'Ne rien prendre',
  'imports.left':
    '{count, plural, one {# a été laissée de côté, comme vous l’avez choisi.} other {# ont été laissées de côté, comme vous l’avez choisi.}}',
  'imports.undo': 'Annuler l’importation',
  'imports.undone':
    '{count, plural, =0 {L’importation est annulée} one {# communication est retirée} other {# communications sont retirées}}. Le début et la fin sont redevenus ce qu’ils étaient.',
  'imports.fault.shared-zone': 'Plusieurs fuseaux horaires portent ce nom',
  'imports.fault.missing-date': 'Cette heure n’a pas de jour',
  'imports.fault.missing-year': 'Ce jour n’a pas d’année',
  'imports.fault.date-order': 'Cela peut être jour et mois, ou mois et jour',
  'imports.fault.wrong-weekday': 'Ce jour-là était un autre jour de la semaine',
  'imports.fault.missing-link': 'Cette ligne n’a pas de lien vers une publication sur X',
  'imports.fault.no-time-in-link':
    'Les liens vers des publications d’avant novembre 2010 ne contiennent pas l’heure',
  'imports.fix.smaller': 'Divisez-le, ou laissez de côté ce qui ne concerne pas cet incident.',
  'imports.fix.format':
    'Prenez le JSON de la page d’état, copiez son texte avec les heures, ou faites un tableau avec les colonnes time, channel, kind et text.',
  'imports.fix.json': 'Copiez à nouveau tout le fichier, de la première à la dernière accolade.',
  'imports.fix.value': 'Complétez-la, ou supprimez la ligne.',
  'imports.fix.column':
    'Ajoutez-la à la première ligne : time, channel, kind et text sont nécessaires.',
  'imports.fix.rename': 'Renommez ou supprimez l’une des deux.',
  'imports.fix.cells': 'Un texte qui contient des virgules se met entre guillemets.',
  'imports.fix.quote': 'Mettez tout le texte entre guillemets, et doublez ceux qu’il contient.',
  'imports.fix.time': 'Écrivez-la avec son jour, comme 2018-10-21 22:52.',
  'imports.fix.clocks':
    'Les horloges l’ont sautée cette nuit-là : écrivez une heure qu’elles ont montrée.',
  'imports.fix.zone': 'Écrivez-le comme Europe/Paris.',
  'imports.fix.offset': 'Écrivez le décalage, comme +05:30.',
  'imports.fix.day': 'Écrivez le jour entier à côté, comme 21 octobre 2018.',
  'imports.fix.month': 'Écrivez le mois en toutes lettres.',
  'imports.fix.weekday': 'Corrigez l’un des deux.',
  'imports.fix.delete': 'Supprimez la ligne, ou corrigez-la.',
}
