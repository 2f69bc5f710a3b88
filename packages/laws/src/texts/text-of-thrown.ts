/** What was thrown, as text: anything can be, also what has no text. */
export const textOfThrown = (thrown: unknown): string => {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } catch {
    return 'an object without a text'
  }
}
