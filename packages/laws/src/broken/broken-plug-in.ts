/** A plug-in with one deliberate mistake. */
export interface BrokenPlugIn<D, LawName extends string = string> {
  readonly definition: D
  /** The mistake, in one line. */
  readonly mistake: string
  /** Laws that must reject it; others may. */
  readonly breaks: readonly LawName[]
}
