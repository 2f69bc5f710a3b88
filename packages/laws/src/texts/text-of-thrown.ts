/** What was thrown, as text. It may be anything, even an object without a text. */
export const textOfThrown = (thrown: unknown): string => {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } catch {
    return 'an object without a text'
  }
}
