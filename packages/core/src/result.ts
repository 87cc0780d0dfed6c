/** An expected outcome as a value: `if (!x.ok) return x`. Bugs throw instead. */
export type Result<Value, Refusal> = Ok<Value> | Err<Refusal>

export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Err<Refusal> = { readonly ok: false; readonly error: Refusal }

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function err<Refusal>(error: Refusal): Err<Refusal> {
  return { ok: false, error }
}

/** Returns a value that cannot be missing unless the program is wrong; throws otherwise. */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`)
  return value
}

/** Makes the compiler list every case of a union; throws if one slips through at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`)
}
