// Texts and numbers as literals of TypeScript.

import type { ParameterInput } from '@ammeter/core'

/** A text as a string of TypeScript. */
export const quotedText = (text: string): string => `'${text.replace(/\\/g, '\\\\')}'`

/** A value as TypeScript: as a number if that keeps every digit, otherwise as text. */
export const numberLiteral = (value: ParameterInput): string =>
  typeof value === 'number' || String(Number(value)) === value ? String(value) : quotedText(value)
