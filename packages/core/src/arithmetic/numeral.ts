/** A plain decimal numeral: digits with at most one point, an optional sign and exponent. No hexadecimal, no `Infinity`. */
const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Whether a text is a plain decimal numeral, such as `12`, `-0.5`, `.5` or `1e-7`. */
export const isNumeral = (text: string): boolean => NUMERAL.test(text)
