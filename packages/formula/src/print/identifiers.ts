/** Names that a parameter cannot have in a module of TypeScript, or that the module gives to something else. */
const TAKEN = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends finally',
    'for function if implements import in instanceof interface let new package private protected public return static super',
    'switch throw try typeof undefined var void while with yield NaN Infinity',
    'real x y price liquidity power defineCurve Num Real PI',
  ].flatMap(words => words.split(' ')),
)

/** The names of parameters as variables of a module: their own, with an underscore where that is taken. */
export const identifiersOf = (parameters: readonly string[]): Readonly<Record<string, string>> => {
  const identifiers: Record<string, string> = {}
  for (const name of parameters) {
    let identifier = name
    while (TAKEN.has(identifier) || (identifier !== name && parameters.includes(identifier))) identifier += '_'
    identifiers[name] = identifier
  }
  return identifiers
}
