/** What the owner of a position does when the price moves. */
export type RangeManager =
  /** Nothing. */
  | { readonly kind: 'hold' }
  /** Re-centres the position on the price whenever the price has left its range. */
  | { readonly kind: 'when-out' }
  /** Re-centres the position on the price every so many days. */
  | { readonly kind: 'every'; readonly days: number }
