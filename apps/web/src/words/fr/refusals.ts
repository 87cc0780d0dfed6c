import type { refusals as english } from '../en/refusals.ts'

export const refusals: Record<keyof typeof english, string> = {
  'refused.healthLater': 'Cela se demande à la fin de l’heure.',
  'refused.movedOn': 'La session vient de passer à « {phase} » ; rien n’a été modifié.',
  'refused.movedOnBy': '{name} vient de passer à « {phase} » ; rien n’a été modifié.',
  'refused.clock': 'Le temps vient d’être modifié, rien d’autre n’a changé. Regardez-le d’abord.',
  'refused.clockBy':
    '{name} vient de modifier le temps, rien d’autre n’a changé. Regardez-le d’abord.',
  'refused.begun': 'L’heure a déjà commencé.',
  'refused.notTimed': 'L’heure n’est pas en cours, il n’y a donc pas de phase pour cela.',
  'refused.firstPhase': 'C’est la première phase : il n’y en a pas avant.',
  'refused.lastPhase': 'C’est la dernière phase. Clôturez la session quand vous avez fini.',
  'refused.nothingToUndo': 'Il n’y a plus d’étape à annuler.',
  'refused.stopped': 'Le temps est déjà arrêté.',
  'refused.running': 'Le temps est déjà en marche.',
  'refused.closed': 'La session est terminée. Un animateur peut la rouvrir.',
  'refused.open': 'La session est déjà ouverte.',
  'refused.questionsElsewhere': 'Les questions vont avec la phase où chacun écrit.',
  'refused.noQuestionLeft': 'Les huit questions ont toutes été posées.',
  'refused.noTurns': 'Il n’y a pas de tour de parole en ce moment.',
  'refused.notYourTurn': 'Quelqu’un d’autre a la parole maintenant.',
  'refused.personGone': 'Cette personne n’est plus dans la session.',
  'refused.cannotLead':
    'On ne peut passer l’animation qu’à un autre participant, pas à un observateur.',
  'refused.notYourself': 'Vous ne pouvez pas vous retirer vous-même.',
  'refused.leadAlready': 'Vous animez déjà la session.',
  'refused.facilitatorHere': 'L’animateur est là, ou absent depuis moins d’une minute.',
  'refused.noFacilitatorLink':
    'Seules les personnes venues par le lien d’animation peuvent reprendre la session.',
  'refused.noteGone': 'Ce post-it n’est plus là.',
  'refused.boardFull': 'Le tableau est plein : ce post-it n’y tient plus.',
  'refused.vote': 'Vous n’avez plus de votes pour cela, ou les votes ont déjà été montrés.',
  'refused.votesFixed': 'Quelqu’un a déjà voté ; chacun garde donc le même nombre de votes.',
}
