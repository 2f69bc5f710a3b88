// Keys that move between drawn bars and change their heights.

import { rounded, stepOf } from './drawing.js'

/** The effect of a key in a row of bars: it moves to another bar, or sets the height of this one. */
export type BarMove = { readonly bar: number } | { readonly height: number }

/** The row of bars that keys act on. */
export interface BarRow {
  readonly bar: number
  readonly height: number
  readonly count: number
  readonly top: number
}

/** By how many steps a press raises a bar: without Shift, and with Shift or a page key. */
const PRESS = { short: 2, long: 10 }

/**
 * The effect of a key at a bar: ← and → go to its neighbours, ↑ and ↓ raise and lower it, by more with Shift or the
 * page keys, and Home and End set it to 0 and to the top. Other keys are left to the page.
 */
export const afterKey = (
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { bar, height, count, top }: BarRow,
): BarMove | undefined => {
  const step = stepOf(top)
  const by = (steps: number): BarMove => ({ height: rounded(height + steps * step, top) })
  const press = shiftKey ? PRESS.long : PRESS.short
  switch (key) {
    case 'ArrowLeft':
      return { bar: Math.max(0, bar - 1) }
    case 'ArrowRight':
      return { bar: Math.min(count - 1, bar + 1) }
    case 'ArrowUp':
      return by(press)
    case 'ArrowDown':
      return by(-press)
    case 'PageUp':
      return by(PRESS.long)
    case 'PageDown':
      return by(-PRESS.long)
    case 'Home':
      return { height: 0 }
    case 'End':
      return { height: rounded(top, top) }
    default:
      return undefined
  }
}
