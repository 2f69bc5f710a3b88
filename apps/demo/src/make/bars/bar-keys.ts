import { rounded, stepOf } from './drawing.js'

/** What a key does in a row of bars: leads to another bar, or sets the height of this one. */
export type BarMove = { readonly bar: number } | { readonly height: number }

/** What the keys of a row of bars work on. */
export interface BarRow {
  readonly bar: number
  readonly height: number
  readonly count: number
  readonly top: number
}

/** How many steps one press raises a bar, and with Shift or by a page. */
const PRESS = { short: 2, long: 10 }

/**
 * What a key does at a bar: ← and → go to its neighbours, ↑ and ↓ raise and lower it, by more with Shift or by a page, Home and
 * End set it to nothing and to the top. Other keys are the page's.
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
