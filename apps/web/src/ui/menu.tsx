import { DropdownMenu as Parts } from 'radix-ui'
import type { ReactNode } from 'react'

export type MenuItem = {
  label: string
  danger?: boolean
  disabled?: boolean
} & ({ onSelect: () => void } | { /** A file to save. */ download: string })

/** A button's menu, with arrow keys, type-ahead and Escape. */
export function Menu({ trigger, items }: { trigger: ReactNode; items: readonly MenuItem[] }) {
  return (
    <Parts.Root modal={false}>
      <Parts.Trigger asChild>{trigger}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content className="menu" sideOffset={6} collisionPadding={8} align="end">
          {items.map((item) => (
            <Item key={item.label} item={item} />
          ))}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}

function Item({ item }: { item: MenuItem }) {
  const className = item.danger ? 'menu__item menu__item--danger' : 'menu__item'
  if ('download' in item) {
    return (
      <Parts.Item asChild className={className} disabled={item.disabled ?? false}>
        <a href={item.download} download>
          {item.label}
        </a>
      </Parts.Item>
    )
  }
  return (
    <Parts.Item className={className} disabled={item.disabled ?? false} onSelect={item.onSelect}>
      {item.label}
    </Parts.Item>
  )
}
