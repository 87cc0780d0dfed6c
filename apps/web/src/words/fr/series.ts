import type { series as english } from '../en/series.ts'

export const series: Record<keyof typeof english, string> = {
  'series.next': 'Revoir l’incident suivant',
  'series.continue': 'Fait-elle suite à une session précédente ?',
  'series.continueNone': 'Non, elle se suffit à elle-même',
  'series.continueText':
    'Sa cadence, sa langue et son fuseau horaire sont repris. Ses participants retrouveront leur nom en arrivant, et la session s’ouvrira sur ce que vous aviez dit que vous feriez.',
  'series.gone':
    'Cette session n’existe plus, ou ce navigateur ne l’anime pas. Ouvrez d’abord ici son lien d’animation, ou commencez-en une qui se suffit à elle-même.',
  'series.said': 'Ce que nous avions dit que nous ferions',
  'series.saidIn': 'Dans « {title} »',
  'series.stillOpenFrom': 'D’avant encore : « {title} »',
  'series.saidDone': '{done, plural, one {# faite} other {# faites}} sur {count, number}',
  'series.saidNone': 'Aucune action n’y avait été prévue.',
  'series.until': 'pour le {day}',
  'series.doneOn': 'faite le {day}',
  'series.droppedOn': 'abandonnée le {day}',
  'series.statusOf': 'Où elle en est : {action}',
  'series.deletedFirst':
    '{count, plural, one {Une session précédente a été supprimée, avec ce qui y avait été décidé. La série continue sans elle.} other {# sessions précédentes ont été supprimées, avec ce qui y avait été décidé. La série continue sans elles.}}',
  'series.deletedBetween':
    '{count, plural, one {Une session entre les deux a été supprimée.} other {# sessions entre les deux ont été supprimées.}}',
  'series.headline.longestGapMs.better':
    'Le plus long silence est passé de {from} à {to} : il a raccourci.',
  'series.headline.longestGapMs.worse':
    'Le plus long silence est passé de {from} à {to} : il s’est allongé.',
  'series.headline.timeWithinCadence.better':
    'Plus de temps dans la cadence : {to}, contre {from}.',
  'series.headline.timeWithinCadence.worse':
    'Moins de temps dans la cadence : {to}, contre {from}.',
  'series.headline.timeToFirstUpdateMs.better':
    'Les clients ont eu de nos nouvelles plus tôt : au bout de {to} au lieu de {from}.',
  'series.headline.timeToFirstUpdateMs.worse':
    'Les clients ont eu de nos nouvelles plus tard : au bout de {to} au lieu de {from}.',
  'series.headline.same': 'À peu près comme la dernière fois.',
  'series.headline.open': 'Mieux ou moins bien ? On ne peut pas encore le dire.',
  'series.comparedWith':
    'Comparée à « {title} » ({day}). Pas de note globale : chaque ligne parle pour elle-même.',
  'series.comparedWithTitle':
    'Comparée à « {title} ». Pas de note globale : chaque ligne parle pour elle-même.',
  'series.notMeasured':
    'Il n’y a encore rien à comparer : l’un des deux incidents n’a aucune heure sur sa ligne.',
  'series.metric.timeWithinCadence': 'Temps dans la cadence',
  'series.metric.longestGapMs': 'Plus long silence',
  'series.metric.timeToFirstUpdateMs': 'Première mise à jour après',
  'series.metric.medianGapMs': 'Silence habituel (médiane)',
  'series.metric.gapsOver': 'Silences trop longs',
  'series.metric.overdueMs': 'Retard cumulé',
  'series.metric.missedUpdates': 'Mises à jour attendues et jamais venues',
  'series.metric.gapsWithinCadence': 'Silences dans la cadence',
  'series.metric.durationMs': 'Durée de l’incident',
  'series.metric.spanMs': 'De la première alerte au dernier mot',
  'series.metric.updateMoments': 'Moments où les clients ont eu des nouvelles',
  'series.metric.messages': 'Messages',
  'series.metric.channelCount': 'Canaux',
  'series.metric.resolutionNoticeLagMs': 'Annonce après le rétablissement',
  'series.verdict.better': 'mieux',
  'series.verdict.worse': 'moins bien',
  'series.verdict.same': 'à peu près pareil',
  'series.verdict.neutral': 'sans jugement',
  'series.verdict.n/a': 'non comparable',
  'series.verdict.uncertain': 'incertain',
  'series.from': 'contre {value}',
  'series.unknown.first-alert':
    'quand la première alerte de « {title} » a vraiment eu lieu (nul ne l’a confirmée)',
  'series.unknown.last-silence':
    'combien a duré le dernier silence de « {title} » (il était encore en cours)',
  'series.unknown.any-message':
    'ce que les clients ont su dans « {title} » (aucun message sur lequel mesurer)',
  'series.unknown.closed-silence':
    'comment un silence de « {title} » s’est terminé (tous étaient en cours)',
  'series.unknown.end': 'quand « {title} » a vraiment pris fin',
  'series.unknown.notice':
    'quand les clients ont su que « {title} » était fini (aucun message ne l’a dit)',
  'series.toKnow': 'Pour en dire plus, il faudrait savoir :',
  'series.side.before': 'la dernière fois : {why}',
  'series.side.after': 'cette fois : {why}',
  'series.side.both': 'les deux fois : {why}',
  'series.short.first-alert': 'première alerte non confirmée',
  'series.short.last-silence': 'encore en cours',
  'series.short.any-message': 'aucun message',
  'series.short.closed-silence': 'aucun silence terminé',
  'series.short.end': 'fin inconnue',
  'series.short.notice': 'pas d’annonce de fin',
  'series.allFigures': 'Tous les chiffres',
  'series.figure': 'Chiffre',
  'series.thisTime': 'Cette fois',
  'series.againstLast': 'Par rapport à la dernière fois',
  'series.grows': 'Augmente avec la durée de l’incident.',
  'series.growsText': 'Les nombres augmentent avec la durée : un long incident a plus de tout.',
  'series.strips': 'Les incidents, l’un sous l’autre',
  'series.bothStrips': 'Les deux incidents',
  'series.clock': 'Comment les dessiner',
  'series.clock.same': 'À la même échelle',
  'series.clock.own': 'Chacun à la sienne',
  'series.band.ok': 'à temps',
  'series.band.warn': 'un peu tard',
  'series.band.gap': 'trop long',
  'series.band.long': 'plus de deux fois trop long',
  'series.band.unknown': 'inconnu : première alerte non confirmée',
  'series.tick': 'les clients ont des nouvelles',
  'series.firstAfter': 'première mise à jour après {first}',
  'series.firstUnknown': 'première mise à jour : non confirmée',
  'series.noFirst': 'les clients n’ont rien su',
  'series.longestOf': 'plus long silence {longest}',
  'series.over': '{count, plural, =0 {aucun trop long} one {# trop long} other {# trop longs}}',
  'series.stripLabel': '{name}, {length} : {figures}',
  'series.stripsInWords': 'Les silences en mots',
  'series.silence': '{from} après la première alerte : {length} de silence, {kind}',
  'series.silenceUnknown':
    'De la première alerte au premier message : inconnu, car nul n’a confirmé la première alerte',
  'series.atLeast': 'au moins {value}',
  'series.asOfNow': '{value}, d’après ce que l’on sait',
  'series.asKnown': 'd’après ce que l’on sait',
  'series.notKnown': 'inconnu',
  'series.whole': 'Toute la série',
  'series.wholeText':
    '{count, plural, one {# session à ce jour.} other {# sessions à ce jour, de la plus ancienne à la plus récente.}} Pas de note globale : chaque chiffre parle pour lui-même.',
  'series.toWhole': 'Toute la série : {count, plural, one {# session} other {# sessions}}',
  'series.back': 'Revenir à cette session',
  'series.onlyOne':
    'C’est la seule session à ce jour. Après le prochain incident, il y aura de quoi comparer.',
  'series.charts': 'De session en session',
  'series.chartsText':
    'Les numéros en bas sont les sessions dans l’ordre ; le tableau les nomme. Un point creux peut encore changer.',
  'series.twoRows': 'Deux sessions font deux lignes, pas encore une tendance.',
  'series.chartPoint': '{review} : {value}',
  'series.promise': 'promis : {value}',
  'series.table': 'Les mêmes en tableau',
  'series.review': 'Session',
  'series.actions': 'Actions',
  'series.actionCounts':
    '{total, plural, =0 {aucune} other {{done, plural, one {# faite} other {# faites}}, {open, plural, one {# ouverte} other {# ouvertes}}, {dropped, plural, one {# abandonnée} other {# abandonnées}}}}',
}
