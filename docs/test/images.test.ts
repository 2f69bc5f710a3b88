import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { run } from '../../apps/cli/src/program/run.ts'
import { root } from './public-api.ts'

/** An image, and the command that draws it. */
interface Image {
  readonly file: string
  readonly command: string
}

const images: readonly Image[] = JSON.parse(readFileSync(join(root, 'docs/images/images.json'), 'utf8'))

describe('an image is what its command draws: `npm run images` draws them all', () => {
  test('every image has its command', () => {
    const drawn = readdirSync(join(root, 'docs/images')).filter(name => name.endsWith('.svg'))
    expect(images.map(({ file }) => file).sort()).toEqual(drawn.map(name => `docs/images/${name}`).sort())
  })

  test.each(images.map(({ file, command }) => [file, command]))(
    '%s',
    async (file, command) => {
      process.chdir(root)
      const folder = mkdtempSync(join(tmpdir(), 'ammeter-images-'))
      try {
        const svg = join(folder, 'image.svg')
        // Parts of sweeps go beside the image.
        const words = (command ?? '').split(' ').map(word => word.replace(/^runs(?=\/)/, folder))
        const exitCode = await run([...words, '--svg', svg], {
          stdout: () => undefined,
          stderr: text => expect.fail(text),
          stdin: (async function* () {})(),
          color: false,
        })
        expect(exitCode).toBe(0)
        expect(readFileSync(svg, 'utf8')).toBe(readFileSync(join(root, file ?? ''), 'utf8'))
      } finally {
        rmSync(folder, { recursive: true })
      }
      // A sweep runs many backtests.
    },
    600_000,
  )
})
