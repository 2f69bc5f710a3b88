/** Made by `runExamples`. */
declare module 'virtual:examples' {
  /** Every example of the package under test. */
  export const examples: readonly { readonly name: string; readonly run: () => Promise<unknown> }[]
  /** The names of all values that the package exports. */
  export const exported: readonly string[]
}
