import { SHIPPED } from '../src/curve/shipped.ts'
import type { Definition } from '../src/plug-in/kinds.ts'
import { run } from '../src/program/run.ts'

/** How a run of the command ended, and what it printed. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

async function* bytesOf(chunks: readonly (string | Uint8Array)[]) {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
}

/** The words of a line, split at its blanks. Quotes around a word are the shell's. */
const wordsOf = (line: string): readonly string[] =>
  line
    .split(' ')
    .filter(Boolean)
    .map(word => word.replace(/^'(.*)'$/, '$1'))

/** Runs the command in this process. A text is split into words; what needs blanks inside a word is given as words. */
export const ammeter = async (
  command: string | readonly string[],
  {
    stdin = [],
    known = SHIPPED,
  }: { readonly stdin?: readonly (string | Uint8Array)[]; readonly known?: readonly Definition[] } = {},
): Promise<Ran> => {
  const printed = { stdout: '', stderr: '' }
  const argv = typeof command === 'string' ? wordsOf(command) : command
  const io = {
    stdout: (text: string) => {
      printed.stdout += text
    },
    stderr: (text: string) => {
      printed.stderr += text
    },
    stdin: bytesOf(stdin),
    color: false,
  }
  return { exitCode: await run(argv, io, known), ...printed }
}

/** The JSON that a run prints which ends well. */
export const jsonOf = async (...[command, options]: Parameters<typeof ammeter>) => {
  const words = typeof command === 'string' ? `${command} --json` : [...command, '--json']
  const { exitCode, stdout, stderr } = await ammeter(words, options)
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`)
  return JSON.parse(stdout)
}
