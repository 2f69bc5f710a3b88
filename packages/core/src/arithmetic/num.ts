declare const opaque: unique symbol

/**
 * A number of an arithmetic that the author of a curve does not know. Nothing can be done with it but give it to the
 * arithmetic, which is why one formula serves them all.
 */
export interface Num {
  readonly [opaque]: never
}
