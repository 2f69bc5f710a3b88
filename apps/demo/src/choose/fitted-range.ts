// The curve and the parameters of a range around the price at entry.

/** The name of ranges in the catalogue. */
export const RANGE = 'concentrated'

/** The parameters of a range ×/÷w around the price at entry. */
export const rangeParameters = (width: number) => ({ lower: 1 / width, upper: width })
