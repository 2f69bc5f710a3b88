// What an interruption of the command does.

/** How long an interrupted command has to stop by itself, in milliseconds. */
const STOP_TIMEOUT_MS = 3000

/**
 * An interruption ends the command, unless the command has set what it does instead. A second interruption always ends
 * it, and so does the time limit.
 */
export const interruptible = (end: () => void) => {
  let stop: (() => void) | undefined
  let isStopping = false

  const interrupt = (): void => {
    if (stop === undefined || isStopping) {
      end()
      return
    }
    isStopping = true
    setTimeout(end, STOP_TIMEOUT_MS).unref()
    stop()
  }

  const onInterrupt = (instead: () => void): (() => void) => {
    stop = instead
    return () => {
      stop = undefined
    }
  }
  return { interrupt, onInterrupt }
}
