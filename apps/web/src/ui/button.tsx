import type { ButtonHTMLAttributes, Ref } from 'react'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  size?: 'normal' | 'small'
  /** A square button around a picture: give it an aria-label. */
  icon?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button that does not submit a form unless it says so. */
export function Button({ look = 'plain', size = 'normal', icon, className, ...rest }: ButtonProps) {
  const classes = ['button']
  if (look !== 'plain') classes.push(`button--${look}`)
  if (size === 'small') classes.push('button--small')
  if (icon) classes.push('button--icon')
  if (className) classes.push(className)
  return <button type="button" {...rest} className={classes.join(' ')} />
}
