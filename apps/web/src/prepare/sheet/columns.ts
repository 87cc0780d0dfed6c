/** The columns of the sheet, from left to right. */
export const columns = ['time', 'channel', 'sender', 'kind', 'audience', 'text'] as const
export type Column = (typeof columns)[number]

/** A row as it is typed. */
export type Cells = Readonly<Record<Column, string>>

export const noCells: Cells = {
  time: '',
  channel: '',
  sender: '',
  kind: '',
  audience: '',
  text: '',
}
