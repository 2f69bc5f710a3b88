/** Members, and variables, that hold texts for people: metadata, and what messages are made of. */
const TEXTS = new Set(['allowed', 'formula', 'given', 'meaning', 'quantity', 'summary', 'title', 'url', 'wanted'])

/** Members that hold nothing but such texts, in lists of objects. */
const LISTS_OF_TEXTS = new Set(['sources'])

/** Functions whose arguments name a quantity in a message. */
const NAMING = new Set([
  'askWider',
  'checkAmount',
  'checkChoice',
  'checkPositive',
  'differs',
  'guarded',
  'answerOf',
  'invalidQuantity',
  'invalidValue',
  'measureWithoutLoss',
  'notRepresentable',
  'representable',
])

const nameOf = node => node?.name ?? node?.value

const isMemberOf =
  names =>
  ({ node }) =>
    (node.type === 'ObjectProperty' && names.has(nameOf(node.key))) ||
    (node.type === 'VariableDeclarator' && names.has(nameOf(node.id)))

const isNaming = ({ node }, text) =>
  node.type === 'CallExpression' && NAMING.has(nameOf(node.callee)) && node.arguments.includes(text)

const isText = path =>
  path.findParent(isMemberOf(LISTS_OF_TEXTS)) !== null ||
  ((path.isStringLiteral() || path.isTemplateLiteral()) &&
    (path.findParent(isMemberOf(TEXTS)) !== null || isNaming(path.parentPath, path.node)))

/** A plugin of Stryker that leaves texts for people as they are. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'texts', value: { shouldIgnore: path => (isText(path) ? 'a text for people' : undefined) } },
]
