/** The marker's colours, each readable on the paper by day and by night. */
export const strokeColors = ['black', 'red', 'blue', 'green'] as const
export type StrokeColor = (typeof strokeColors)[number]
