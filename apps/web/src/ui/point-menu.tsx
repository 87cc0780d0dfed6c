import { DropdownMenu as Parts } from 'radix-ui'
import { type FocusEvent, useRef } from 'react'

export type PointItem = {
  readonly label: string
  /** The keys that do the same. */
  readonly keys?: string | undefined
  readonly isDanger?: boolean | undefined
  readonly onSelect: () => void
}

export type PointChoice = {
  readonly label: string
  readonly value: string | null
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    readonly look: string
  }[]
  readonly onChoose: (value: string) => void
}

type PointMenuProps = {
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly label: string
  /** Asked for by a key: the first thing that can be done has the keyboard. */
  readonly isByKey: boolean
  readonly groups: readonly (readonly (PointItem | PointChoice)[])[]
  onClose(): void
}

/** The menu hangs on a place, which is nothing that one could press. */
const unspoken = {
  'aria-haspopup': undefined,
  'aria-expanded': undefined,
  'aria-controls': undefined,
}

/** A menu where one pressed: arrow keys, type-ahead and Escape; the keyboard goes back to where it was. */
export function PointMenu({ at, label, isByKey, groups, onClose }: PointMenuProps) {
  const before = useRef(document.activeElement)
  const hasBegun = useRef(!isByKey)
  const begin = ({ currentTarget }: FocusEvent) => {
    if (hasBegun.current) return
    hasBegun.current = true
    const first = currentTarget.querySelector('[role="menuitem"]')
    if (first instanceof HTMLElement) first.focus()
  }
  const giveBack = (event: Event) => {
    event.preventDefault()
    const { activeElement } = document
    // What was chosen may have opened something to write in.
    const isFree = activeElement === null || activeElement === document.body
    if (isFree && before.current instanceof HTMLElement) before.current.focus()
  }
  return (
    <Parts.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Parts.Trigger asChild>
        <span className="point-menu__anchor" style={{ left: at.x, top: at.y }} {...unspoken} />
      </Parts.Trigger>
      <Parts.Portal>
        <Parts.Content
          onFocus={begin}
          className="menu"
          align="start"
          collisionPadding={8}
          aria-label={label}
          aria-labelledby={undefined}
          onCloseAutoFocus={giveBack}
          onContextMenu={(event) => event.preventDefault()}
        >
          {groups.map((items, index) => (
            <Parts.Group key={items[0]?.label} className={index > 0 ? 'menu__group' : undefined}>
              {items.map((item) =>
                'choices' in item ? (
                  <Choice key={item.label} {...item} />
                ) : (
                  <Parts.Item
                    key={item.label}
                    className={item.isDanger ? 'menu__item menu__item--danger' : 'menu__item'}
                    onSelect={item.onSelect}
                  >
                    {item.label}
                    {item.keys && <span className="menu__keys">{item.keys}</span>}
                  </Parts.Item>
                ),
              )}
            </Parts.Group>
          ))}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}

function Choice({ label, value, choices, onChoose }: PointChoice) {
  return (
    <Parts.Sub>
      <Parts.SubTrigger className="menu__item">
        {label}
        <span className="menu__keys" aria-hidden="true">
          ›
        </span>
      </Parts.SubTrigger>
      <Parts.Portal>
        <Parts.SubContent className="menu" collisionPadding={8} sideOffset={4}>
          <Parts.RadioGroup value={value ?? ''} onValueChange={onChoose}>
            {choices.map((choice) => (
              <Parts.RadioItem key={choice.value} className="menu__item" value={choice.value}>
                <span className={`menu__look ${choice.look}`} aria-hidden="true" />
                {choice.label}
                <Parts.ItemIndicator className="menu__keys">✓</Parts.ItemIndicator>
              </Parts.RadioItem>
            ))}
          </Parts.RadioGroup>
        </Parts.SubContent>
      </Parts.Portal>
    </Parts.Sub>
  )
}
