import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = fileURLToPath(new URL('../reports/bundle', import.meta.url))

/** The command as it is shipped, bundled from the sources as they are. */
beforeAll(() => build({ root, logLevel: 'error', build: { outDir: bundle } }), 60_000)

const start = (words: string, env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [`${bundle}/main.js`, ...words.split(' ')], { env: { ...process.env, ...env } })

const ended = async (child: ReturnType<typeof start>) => {
  const [[exitCode], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { exitCode, stdout, stderr }
}

describe('the command as a process', () => {
  it('prints data to stdout, and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await ended(start('il --curve constant-product --from 1 --to 4 --json'))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ impermanentLoss: 0.2 })
  })

  it('says what is wrong on stderr, and ends with 2 or 3', async () => {
    const usage = await ended(start('il --curve nothing --from 1 --to 4'))
    expect(usage).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: unknown curve .*\n$/),
    })
    const data = await ended(start(`compare --prices ${csvFile('time,close\n1,0\n')}`))
    expect(data).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringMatching(/^error: .* line 2, .*\n$/) })
  })

  it('reads a pipe', async () => {
    const child = start('compare --prices - --json')
    child.stdin.end('time,close\n1,1\n2,4\n')
    const { exitCode, stdout } = await ended(child)
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, ratio: 4 })
  })

  it('does not mind a reader that goes early', async () => {
    const child = start('compare --points 20000 --csv')
    const errors = text(child.stderr)
    child.stdout.once('data', () => child.stdout.destroy())
    const [exitCode] = await once(child, 'exit')
    expect({ exitCode, errors: await errors }).toEqual({ exitCode: 0, errors: '' })
  })

  it.skipIf(process.platform === 'win32')('ends with 130 where it is interrupted', async () => {
    const child = start('compare --prices -')
    child.stdin.write('time,close\n'.padEnd(1 << 20, '\n'), () => child.kill('SIGINT'))
    const [exitCode] = await once(child, 'exit')
    expect(exitCode).toBe(130)
  })

  it('prints no colours into a pipe', async () => {
    const { stdout } = await ended(start('compare', { FORCE_COLOR: '1', NO_COLOR: undefined }))
    expect(stdout).toContain('constant-product')
    expect(stdout).not.toContain('\u001B[')
  })
})
