/** A computation done when first asked for, and not again. */
export const lazy = <A>(compute: () => A): (() => A) => {
  let result: { readonly value: A } | undefined
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}
