/**
 * A function that computes its value when it is first called, and answers the same value from then on.
 *
 * @param compute Computes the value. If it throws, the next call tries again.
 *
 * @example
 * import { lazy } from '@ammeter/core'
 *
 * let calls = 0
 * const answer = lazy(() => {
 *   calls += 1
 *   return 42
 * })
 * calls // => 0
 * answer() + answer() // => 84
 * calls // => 1
 */
export const lazy = <A>(compute: () => A): (() => A) => {
  let result: { readonly value: A } | undefined
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}
