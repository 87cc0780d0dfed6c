import type { refusals as english } from '../en/refusals.ts'

export const refusals: Record<keyof typeof english, string> = {
  'refused.healthLater': 'Об этом спросят в конце часа.',
  'refused.movedOn': 'Сессия только что перешла к этапу «{phase}», поэтому ничего не изменено.',
  'refused.movedOnBy': '{name}: только что переход к этапу «{phase}», поэтому ничего не изменено.',
  'refused.clock':
    'Время только что изменили, больше ничего не изменилось. Сначала взгляните на часы.',
  'refused.clockBy':
    '{name}: время только что изменено, больше ничего не изменилось. Сначала взгляните на часы.',
  'refused.begun': 'Час уже начался.',
  'refused.notTimed': 'Час сейчас не идёт, поэтому этапа для этого нет.',
  'refused.firstPhase': 'Это первый этап: возвращаться некуда.',
  'refused.lastPhase': 'Это последний этап. Завершите сессию, когда закончите.',
  'refused.nothingToUndo': 'Отменять больше нечего.',
  'refused.stopped': 'Часы уже остановлены.',
  'refused.running': 'Часы уже идут.',
  'refused.closed': 'Сессия завершена. Ведущий может открыть её снова.',
  'refused.open': 'Сессия уже открыта.',
  'refused.questionsElsewhere': 'Вопросы относятся к этапу, на котором все пишут.',
  'refused.noQuestionLeft': 'Все восемь вопросов уже были.',
  'refused.noTurns': 'Сейчас никто не говорит по очереди.',
  'refused.notYourTurn': 'Слово сейчас у другого участника.',
  'refused.personGone': 'Этого человека больше нет в сессии.',
  'refused.cannotLead': 'Передать ведение можно только другому участнику, не наблюдателю.',
  'refused.notYourself': 'Себя удалить нельзя.',
  'refused.leadAlready': 'Вы уже ведёте сессию.',
  'refused.facilitatorHere': 'Ведущий здесь или отсутствует меньше минуты.',
  'refused.noFacilitatorLink': 'Вернуть ведение может только тот, кто пришёл по ссылке ведущего.',
  'refused.noteGone': 'Этого стикера больше нет.',
  'refused.boardFull': 'Доска заполнена: этот стикер на неё не поместится.',
  'refused.vote': 'На это у вас не осталось голосов, или голоса уже показаны.',
  'refused.votesFixed': 'Кто-то уже проголосовал, поэтому число голосов остаётся прежним.',
}
