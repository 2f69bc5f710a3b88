import type { option } from 'fp-ts'

/** An end of a range of prices, if there is one. Written out: fp-ts's functions on options are larger than a curve. */
export const priceEnd = <N>(end: N | undefined): option.Option<N> =>
  end === undefined ? { _tag: 'None' } : { _tag: 'Some', value: end }

/** Whether a price lies at an end of a range, or beyond it. */
export const isAtEnd = <N>(end: option.Option<N>, isBeyond: (end: N) => boolean): boolean =>
  end._tag === 'Some' && isBeyond(end.value)
