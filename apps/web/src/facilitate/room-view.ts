/** What a room shows below its bar. */
export type RoomView = 'prepare' | 'board' | 'after'

export type RoomViewProps = { view: RoomView; onView: (view: RoomView) => void }
