import { useWords } from '../../words/use-words.tsx'
import type { Column } from './columns.ts'
import type { Sheet } from './sheet.ts'
import { audiences, kinds } from './sheet-words.ts'

type CellProps = {
  sheet: Sheet
  row: string
  column: Column
  text: string
  isWrong: boolean
  /** Where what is wrong with it is said. */
  describedBy: string
  channelList: string
}

/** One cell: always a field, so that it is typed into as soon as one is there. */
export function SheetCell(props: CellProps) {
  const { column } = props
  return (
    <span className={`messages__field messages__${column}`}>
      {column === 'kind' || column === 'audience' ? (
        <Choice {...props} column={column} />
      ) : (
        <Typed {...props} column={column} />
      )}
    </span>
  )
}

function Typed({ sheet, row, column, text, channelList, ...rest }: CellProps) {
  const { t } = useWords()
  const label = t(`prepare.messages.${column}`)
  const common = {
    ...shared(column, label, rest),
    placeholder: column === 'time' ? t('prepare.messages.timePlaceholder') : label,
    autoComplete: 'off',
    value: text,
    onChange: (event: { currentTarget: { value: string } }) =>
      sheet.change(row, column, event.currentTarget.value),
    onBlur: () => sheet.take(row, column),
  }
  if (column === 'text') return <textarea rows={1} {...common} />
  return <input list={column === 'channel' ? channelList : undefined} {...common} />
}

function Choice({
  sheet,
  row,
  column,
  text,
  ...rest
}: CellProps & { column: 'kind' | 'audience' }) {
  const { t } = useWords()
  const known: readonly string[] = column === 'kind' ? kinds : audiences
  return (
    <select
      {...shared(column, t(`prepare.messages.${column}`), rest)}
      value={text}
      onChange={(event) => {
        sheet.change(row, column, event.currentTarget.value)
        sheet.take(row, column)
      }}
    >
      {!known.includes(text) && <option value={text}>{text}</option>}
      {column === 'kind'
        ? kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`prepare.kind.${kind}`)}
            </option>
          ))
        : audiences.map((audience) => (
            <option key={audience} value={audience}>
              {t(`prepare.audience.${audience}`)}
            </option>
          ))}
    </select>
  )
}

function shared(
  column: Column,
  label: string,
  { isWrong, describedBy }: Pick<CellProps, 'isWrong' | 'describedBy'>,
) {
  return {
    className: 'cell',
    'data-column': column,
    'aria-label': label,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? describedBy : undefined,
  }
}
