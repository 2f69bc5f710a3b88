/** What is wrong with a formula, and at which characters of it. */
export interface FormulaProblem {
  readonly message: string
  readonly index: number
  readonly length: number
}
