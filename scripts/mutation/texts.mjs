/** Members that hold texts for people: metadata, and what messages are made of. */
const TEXTS = new Set(['allowed', 'formula', 'given', 'meaning', 'quantity', 'summary', 'title', 'url'])

/** Functions whose arguments name a quantity in a message. */
const NAMING = new Set([
  'askWider',
  'checkAmount',
  'checkPositive',
  'guarded',
  'answerOf',
  'invalidQuantity',
  'measureWithoutLoss',
  'notRepresentable',
  'representable',
])

const nameOf = node => node?.name ?? node?.value

const isMember = ({ node }) => node.type === 'ObjectProperty' && TEXTS.has(nameOf(node.key))

const isNaming = ({ node }, text) =>
  node.type === 'CallExpression' && NAMING.has(nameOf(node.callee)) && node.arguments.includes(text)

const isText = path =>
  (path.isStringLiteral() || path.isTemplateLiteral()) &&
  (path.findParent(isMember) !== null || isNaming(path.parentPath, path.node))

/** A plugin of Stryker that leaves texts for people as they are. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'texts', value: { shouldIgnore: path => (isText(path) ? 'a text for people' : undefined) } },
]
