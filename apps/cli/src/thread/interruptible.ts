/** How long somebody who interrupts the command waits for it to stop by itself, in milliseconds. */
const STOP_TIMEOUT_MS = 3000

/**
 * What an interruption does: it ends the command, unless the command has said what it does instead. The second one ends it
 * in any case, and so does time.
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
