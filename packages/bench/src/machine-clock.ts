/** Milliseconds since some moment, finer than one. The only clock and timers of the bench. */
export function now(): number {
  return performance.now()
}

export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Looks again and again whether something holds; false if it still does not by then. */
export async function until(holds: () => boolean, patience: number): Promise<boolean> {
  const end = now() + patience
  while (!holds()) {
    if (now() > end) return false
    await after(5)
  }
  return true
}

/** Rejects with `otherwise` if something takes longer than it may. */
export async function within<Value>(
  patience: number,
  promise: Promise<Value>,
  otherwise: string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patience)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Calls a task about every `milliseconds` until it is told to stop. */
export function every(milliseconds: number, task: () => void): () => void {
  const timer = setInterval(task, milliseconds)
  return () => clearInterval(timer)
}
