/** Members that hold texts for people: metadata, and what messages are made of. */
const TEXTS = new Set(['allowed', 'formula', 'given', 'meaning', 'quantity', 'summary', 'title', 'url'])

const isText = path =>
  (path.isStringLiteral() || path.isTemplateLiteral()) &&
  path.findParent(({ node }) => node.type === 'ObjectProperty' && TEXTS.has(node.key.name ?? node.key.value)) !== null

/** A plugin of Stryker that leaves texts for people as they are. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'texts', value: { shouldIgnore: path => (isText(path) ? 'a text for people' : undefined) } },
]
