import type { ParameterInput } from '@ammeter/core'

/** A text as a string of TypeScript. */
export const quotedText = (text: string): string => `'${text.replace(/\\/g, '\\\\')}'`

/** A number as TypeScript: as a number where that keeps every digit, else as text. */
export const numberLiteral = (value: ParameterInput): string =>
  typeof value === 'number' || String(Number(value)) === value ? String(value) : quotedText(value)
