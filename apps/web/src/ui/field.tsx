import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'

type Shared = { label: string; hint?: ReactNode; error?: string | undefined; labelHidden?: boolean }

/** A label, its control, and what is wrong with it, tied together for screen readers. */
function Field(props: Shared & { children: (aria: Aria) => ReactNode }) {
  const id = useId()
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : '']
  const aria: Aria = {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? true : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id} className={props.labelHidden ? 'visually-hidden' : 'field__label'}>
        {props.label}
      </label>
      {props.children(aria)}
      {props.hint && (
        <div id={`${id}-hint`} className="field__hint">
          {props.hint}
        </div>
      )}
      {props.error && (
        <div id={`${id}-error`} className="field__error" role="alert">
          {props.error}
        </div>
      )}
    </div>
  )
}

type Aria = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export function TextField({
  label,
  hint,
  error,
  labelHidden,
  ...rest
}: Shared & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false}>
      {(aria) => <input className="input" {...rest} {...aria} />}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  ...rest
}: Shared & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false}>
      {(aria) => <textarea className="input" {...rest} {...aria} />}
    </Field>
  )
}

export function SelectField({
  label,
  hint,
  error,
  labelHidden,
  ...rest
}: Shared & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden ?? false}>
      {(aria) => <select className="input" {...rest} {...aria} />}
    </Field>
  )
}
