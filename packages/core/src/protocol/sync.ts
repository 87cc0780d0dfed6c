import { minute, second } from '../time.ts'

/** The first varUint of every frame on /sync. 0, 1 and 3 are y-websocket's own. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Ours, from the server only: varUint frames durable, varUint position in the log. */
  durable: 100,
} as const

/** y-websocket stops reconnecting on 4400–4499, so these are final. */
export const closeCodes = {
  unauthorized: 4401,
  forbidden: 4403,
  notFound: 4404,
  /** The frame broke a rule that an honest client never breaks. */
  policy: 1008,
  tooLarge: 1009,
  /** Come back and resync. */
  tryAgain: 1013,
  restarting: 1012,
  /** A bug of ours. */
  broken: 1011,
} as const

/** The reason in a close frame, where the code alone does not say what a person may do about it. */
export const closeReasons = {
  /** With `forbidden`. */
  removed: 'removed',
  renewed: 'link renewed',
  /** With `tryAgain`. */
  full: 'too many connections',
  slow: 'too slow to read',
} as const

/** Why updates are dropped, as message 2 says it. */
export type Denial = 'forbidden' | 'locked' | 'closed' | 'storage-failed'

/** Every bound on the board plane, in one place. */
export const limits = {
  frameBytes: 1024 * 1024,
  boardBytes: 8 * 1024 * 1024,
  textLength: 10_000,
  entriesPerRoot: 20_000,
  /** Of a marker stroke; readers leave out one that has more. */
  strokePoints: 2_000,
  strokeBytes: 32 * 1024,
  unknownFields: 16,
  unknownFieldBytes: 1024,
  peoplePerSession: 50,
  /** Of one person, in one room; and of everybody. */
  connectionsPerPerson: 8,
  connectionsPerRoom: 500,
  /** Client ids that one update may name, and that one person may use on a board. */
  clientsPerUpdate: 512,
  clientsPerPerson: 512,
  structsPerUpdate: 20_000,
  deletesPerUpdate: 20_000,
  /** Deleted content that nobody has ever seen, as an offline client may bring along. */
  unseenPerUpdate: 1_000_000,
  /** How much one client id may write in all: far above what hands can, far below 2^53. */
  clock: 2 ** 31,
  stateVectorBytes: 256 * 1024,
  framesWaitingToLoad: 256,
  bytesWaitingToLoad: 2 * 1024 * 1024,
  framesPerSecond: 200,
  bytesPerSecond: 2 * 1024 * 1024,
  /** Of one person, over all their connections. */
  framesPerSecondOfPerson: 400,
  bytesPerSecondOfPerson: 4 * 1024 * 1024,
  /** Each is answered with what may be the whole board. */
  firstStepsPerSecond: 2,
  presenceBytes: 4096,
  /** Entries of one awareness frame that are looked at: stock clients echo everybody's. */
  presenceEntries: 1_000,
  nameLength: 60,
  /** Something is sent on every connection at least this often. */
  keepAlive: 15 * second,
  ping: 5 * second,
  presenceEvery: 50,
  bufferedBytes: 1024 * 1024,
  slowReaderGrace: 10 * second,
  /** A reader whose pong is so late, and who has bytes waiting, has stopped reading. */
  pongPatience: 7 * second,
  /** A message larger than the first window goes in pieces, of which so much may be unread at once. */
  pieceBytes: 64 * 1024,
  windowAtFirst: 128 * 1024,
  windowAtMost: 1024 * 1024,
  /** Twice what the largest board takes to send: nobody gets to keep more waiting. */
  bufferedBytesAtMost: 16 * 1024 * 1024,
  roomLinger: minute,
  /** How long after the last edit a room is ready for the next at once: it takes a second document. */
  stagingLinger: minute / 2,
  /** A commit that takes longer than this makes its room read-only. */
  storagePatience: 0.8 * second,
  /** How often a room whose commit failed tries again. */
  storageRetry: second / 2,
  /** The same for one whose commits go on failing though the store seems to be back. */
  storageRetryAtMost: 8 * second,
  snapshotEveryUpdates: 500,
  snapshotEveryBytes: 1024 * 1024,
} as const
