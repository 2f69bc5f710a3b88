// How keys and the pointer move the cursor of a chart.

/** The values that a cursor may take. */
export interface CursorTrack {
  readonly min: number
  readonly max: number
  /** On a logarithmic track equal distances are equal ratios: price ratios. */
  readonly isLog: boolean
  /** Where the key `1` leads, if anywhere. */
  readonly entry?: number | undefined
}

/** A key as it was pressed. */
export interface CursorKey {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string
  readonly shiftKey?: boolean | undefined
}

/** Twelve significant digits: a step forth and a step back end where they began. */
const tidy = (value: number) => Number(value.toPrecision(12))

const within = ({ min, max }: CursorTrack, value: number) => Math.min(max, Math.max(min, value))

const stepped = (track: CursorTrack, value: number, share: number, direction: 1 | -1) =>
  track.isLog ? value * (1 + share) ** direction : value + direction * share * (track.max - track.min)

const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['PageUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageDown', -1],
])

/**
 * Where a key leads a cursor: arrows by 1 %, with Shift, or Page Up and Page Down, by 10 %, Home and End to the ends, and
 * `1` back to entry. On a linear track, the percents are of its length.
 *
 * @param value Where the cursor is.
 * @returns Where it goes, within the track; `undefined` for keys that do not move it.
 * @example
 * import { cursorAfterKey } from '@ammeter/charts'
 *
 * const track = { min: 0.1, max: 10, isLog: true, entry: 1 }
 * cursorAfterKey({ key: 'ArrowRight' }, 2, track) // => 2.02
 * cursorAfterKey({ key: 'ArrowLeft', shiftKey: true }, 1.1, track) // => 1
 * cursorAfterKey({ key: '1' }, 2, track) // => 1
 * cursorAfterKey({ key: 'a' }, 2, track) // => undefined
 */
export const cursorAfterKey = (
  { key, shiftKey = false }: CursorKey,
  value: number,
  track: CursorTrack,
): number | undefined => {
  const direction = DIRECTIONS.get(key)
  if (direction !== undefined) {
    const share = shiftKey || key.startsWith('Page') ? 0.1 : 0.01
    return within(track, tidy(stepped(track, value, share, direction)))
  }
  if (key === 'Home') return track.min
  if (key === 'End') return track.max
  return key === '1' && track.entry !== undefined ? within(track, track.entry) : undefined
}

/**
 * The value at a share of a track's length, rounded to what a pointer can tell: four significant digits on a logarithmic
 * track, a thousandth of the length or less on a linear one.
 *
 * @param share From 0 to 1; what is outside is taken as the nearer end.
 * @example
 * import { cursorAtShare } from '@ammeter/charts'
 *
 * cursorAtShare(0.5, { min: 0.1, max: 10, isLog: true }) // => 1
 * cursorAtShare(0.123456, { min: 0, max: 100, isLog: false }) // => 12.3
 */
export const cursorAtShare = (share: number, track: CursorTrack): number => {
  const { min, max, isLog } = track
  const kept = Math.min(1, Math.max(0, share))
  if (isLog) return within(track, Number((min * (max / min) ** kept).toPrecision(4)))
  const exponent = Math.floor(Math.log10((max - min) / 1000))
  const value = min + kept * (max - min)
  return within(track, Number(`${Math.round(Number(`${value}e${-exponent}`))}e${exponent}`))
}
