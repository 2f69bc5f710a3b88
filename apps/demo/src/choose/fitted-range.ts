/** What ranges are called in the catalogue. */
export const RANGE = 'concentrated'

/** The parameters of a range ×/÷w around the price at entry. */
export const rangeParameters = (width: number) => ({ lower: 1 / width, upper: width })
