// The screen for parts of the page that do not follow the cursor.

import { useRef, useState } from 'react'
import type { Screen } from './screen.js'

/** The members of the screen, its settings and their numbers that change with the cursor. */
const MOVED = new Set(['at', 'atOpening', 'outcomes', 'focus', 'settings', 'isMoved', 'numbers', 'r'])

const isSame = (one: object, other: object): boolean =>
  Object.entries(other).every(([key, value]) => MOVED.has(key) || (one as Record<string, unknown>)[key] === value)

const isStill = (one: Screen, other: Screen): boolean =>
  isSame(one, other) &&
  isSame(one.settings, other.settings) &&
  isSame(one.settings.numbers, other.settings.numbers) &&
  isSame(other.settings.numbers, one.settings.numbers)

/** The screen for parts that do not follow the cursor: the same object while only the price is moved. */
export const useSteadyScreen = (screen: Screen): Screen => {
  const latest = useRef(screen)
  const followed = (): Screen => ({ ...screen, now: () => latest.current })
  const [first] = useState(followed)
  const steady = useRef(first)
  latest.current = screen
  if (!isStill(steady.current, screen)) steady.current = followed()
  return steady.current
}
