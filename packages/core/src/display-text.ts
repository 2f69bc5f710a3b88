// Anything at all as a short text for a message.

/** Whether something is an object, whose members can be read. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Any value as text. An object is not asked: its own `toString` may throw. */
export const displayText = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function') return 'a function'
  return isObject(value) ? 'an object' : String(value)
}
