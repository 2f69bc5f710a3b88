/** What a curve would need. */
export const WEIGHT = 0.8

export const half = (weight: number): number => weight / 2
