/** How things stand with one's edits, why, and what one may do. */
export const wire = {
  'wire.saved': 'Saved {time}',
  'wire.savedNothing': 'Connected',
  'wire.saving': 'Saving…',
  'wire.slow':
    '{count, plural, one {Saving takes longer than usual: your edit is kept here} other {Saving takes longer than usual: your # edits are kept here}}',
  'wire.opening': 'Connecting…',
  'wire.connecting':
    '{count, plural, =0 {Reconnecting} one {Reconnecting: your edit is kept here} other {Reconnecting: your # edits are kept here}}',
  'wire.offline':
    '{count, plural, =0 {Offline} one {Offline: your edit is kept here} other {Offline: your # edits are kept here}}',
  'wire.over':
    '{count, plural, =0 {Not connected} one {Not connected: your edit is kept here} other {Not connected: your # edits are kept here}}',
  'wire.waiting':
    '{count, plural, one {Not saved: your edit is kept here} other {Not saved: your # edits are kept here}}',
  'wire.notKept':
    '{count, plural, =0 {The server can’t save right now} one {The server can’t save right now: your edit is kept here} other {The server can’t save right now: your # edits are kept here}}',
  'wire.readOnly': 'Read only',
  'wire.locked': 'The board is locked',
  'wire.back': 'Connected again: everything is saved.',
  'wire.textFull':
    'A text can be {count, number} characters long, and this one is. Go on in another one.',

  'wire.closed.unauthorized':
    'This browser isn’t known to the session any more, as happens when cookies are cleared. Open the link that you were sent once more.',
  'wire.closed.removed':
    'The facilitator removed you from this session. What you wrote on the board is still there. If that was not meant, talk to the facilitator.',
  'wire.closed.renewed':
    'The link that you came by was replaced by a new one. Ask the facilitator for it and open it: you come back as who you were, together with what this browser still keeps for you.',
  'wire.closed.notFound':
    'The facilitator deleted this session, with its board and everybody’s private notes. The copy in this browser is gone as well.',
  'wire.closed.policy':
    'The server can’t take these edits: something went wrong in them on their way. Copy your text, then go on without them.',
  'wire.closed.tooLarge':
    'With your last edits the board would be larger than a board can be. Undo them or delete something large, then try again. Or copy your text and go on without them.',
  'wire.closed.tryAgain':
    'The board can’t be opened right now. We go on trying; what you write is kept here.',
  'wire.closed.full':
    'This session has too many connections. If you have it open in other tabs or windows, close some of them: this one then connects by itself.',
  'wire.closed.slow':
    'Your network could not keep up with the board. We connect again by ourselves; if it happens often, close what else uses the network.',
  'wire.closed.restarting':
    'The server is restarting and will be back in a moment. Go on: what you write is kept here.',
  'wire.closed.broken':
    'Something went wrong on the server. We connect again by ourselves; what you write is kept here.',

  'wire.dropped.forbidden':
    'Something among your last edits isn’t yours to change here, so none of what you write now is saved. Copy your text, then go on without them.',
  'wire.dropped.locked':
    '{count, plural, one {The facilitator has locked the board. Your edit is kept here, and is saved once the board is unlocked.} other {The facilitator has locked the board. Your # edits are kept here, and are saved once the board is unlocked.}}',
  'wire.dropped.closed':
    '{count, plural, one {The session was closed before your edit reached it. It is kept here, and is saved if the facilitator opens the session again.} other {The session was closed before your # edits reached it. They are kept here, and are saved if the facilitator opens the session again.}}',
  'wire.dropped.storage-failed':
    '{count, plural, =0 {The server can’t save right now. Go on: what you write is kept here, and is saved as soon as the server can.} one {The server can’t save right now. Go on: your edit is kept here, and is saved as soon as the server can.} other {The server can’t save right now. Go on: your # edits are kept here, and are saved as soon as the server can.}}',

  'wire.why': 'About your edits',
  'wire.texts': 'See what isn’t saved',
  'wire.again': 'Try again',
  'wire.unsaved.heading': 'What isn’t saved',
  'wire.unsaved.text': 'Nobody else can see this. Copy it if you want to be sure of it.',
  'wire.unsaved.label': 'Your text',
  'wire.unsaved.none':
    'There is no text among these edits: something was moved, coloured or deleted.',
  'wire.unsaved.without': 'Go on without these edits',
  'wire.out.unsaved':
    'It never reached the board. Copy it before you leave this page, if you want to keep it.',
  'wire.out.unauthorized': 'This browser is not in the session any more',
  'wire.out.notFound': 'This session was deleted',
} as const
