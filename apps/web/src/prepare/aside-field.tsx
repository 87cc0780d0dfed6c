import type { InputHTMLAttributes, ReactNode } from 'react'

type AsideFieldProps = {
  id: string
  label: string
  /** A word on the value, inside the field while nobody types. */
  aside?: ReactNode
  isWrong: boolean
  placeholder?: string | undefined
  title?: string | undefined
  inputProps: InputHTMLAttributes<HTMLInputElement>
  /** What is wrong, with the id `<id>-problem`. */
  children: ReactNode
}

/** A field that says something about its value beside it. */
export function AsideField(props: AsideFieldProps) {
  const { id, label, aside, isWrong, placeholder, title, inputProps, children } = props
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <div className="aside-field">
        <input
          id={id}
          className="input"
          autoComplete="off"
          placeholder={placeholder}
          title={title}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-problem` : `${id}-aside`}
          {...inputProps}
        />
        <span id={`${id}-aside`} className="aside-field__aside">
          {aside}
        </span>
      </div>
      {children}
    </div>
  )
}
