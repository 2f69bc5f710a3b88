// A registry that lacks the binary of one platform makes pnpm drop it from the lockfile without a word, and whoever works
// on that platform cannot install. So the lockfile must hold, for each native tool, a binary for each platform.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'

const needed = ['darwin x64', 'darwin arm64', 'win32 x64', 'linux x64', 'linux arm64']

/** Tools known to be native. Others are found by their binaries. */
const known = ['@biomejs/biome', 'lightningcss', 'rolldown', 'turbo', 'typescript']

/** Packages for one platform only, by nature. */
const oneSided = ['fsevents']

const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
const section = title => new RegExp(`^${title}:\\n\\n([\\s\\S]*?)(?=^\\S|(?![\\s\\S]))`, 'm').exec(lockfile)?.[1] ?? ''

/** `[name@version, the indented lines below it]` for each entry of a section. */
const entries = title =>
  section(title)
    .split(/\n(?= {2}\S)/)
    .map(text => [/^ *'?(.+?)'?:/.exec(text)?.[1] ?? '', text])

const list = (text, key) =>
  /\[(.*)\]/.exec(new RegExp(`^    ${key}: .*$`, 'm').exec(text)?.[0] ?? '')?.[1].split(', ') ?? []

/** `darwin x64` and its like, for each package that runs on some platforms only. */
const platforms = new Map(
  entries('packages')
    .map(([id, text]) => [id, list(text, 'os').flatMap(os => list(text, 'cpu').map(cpu => `${os} ${cpu}`))])
    .filter(([, found]) => found.length > 0),
)

const optionalOf = text =>
  [...(/^ {4}optionalDependencies:\n((?: {6}.*\n?)*)/m.exec(text)?.[1] ?? '').matchAll(/^ {6}'?(.+?)'?: (.+)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  )

const nameOf = id => id.slice(0, id.indexOf('@', 1))

/** Each native tool with the platforms of its binaries. */
const tools = entries('snapshots')
  .map(([id, text]) => [id, optionalOf(text).filter(each => platforms.has(each) && !oneSided.includes(nameOf(each)))])
  .filter(([, binaries]) => binaries.length > 0)
  .map(([id, binaries]) => [id, binaries.flatMap(each => platforms.get(each))])

const unseen = known.filter(name => !tools.some(([id]) => nameOf(id) === name))

export const check = () => ({
  violations: [
    ...unseen.map(name => `pnpm-lock.yaml holds no binary of ${name} at all.`),
    ...tools.flatMap(([id, found]) =>
      needed.filter(each => !found.includes(each)).map(each => `pnpm-lock.yaml holds no binary of ${id} for ${each}.`),
    ),
  ],
  lookedAt: `${tools.map(([id]) => id).join(', ')}: each for ${needed.join(', ')}`,
})
