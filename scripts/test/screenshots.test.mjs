import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../workspace.mjs'

const list = JSON.parse(readFileSync(join(root, 'docs', 'images', 'screenshots.json'), 'utf8'))

/** The size of a PNG, from its header. */
const sizeOf = png => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

const MOST_BYTES = 400_000

test('there are light ones, a dark one and one of a phone, and no picture is listed twice', () => {
  assert.ok(list.filter(({ theme, width }) => theme === undefined && width > 1000).length >= 5)
  assert.ok(list.some(({ theme }) => theme === 'dark'))
  assert.ok(list.some(({ width }) => width < 480))
  assert.equal(new Set(list.map(({ file }) => file)).size, list.length)
})

test('every picture of the app is listed, is of the size that is listed, and is small enough to be shown', () => {
  const pictures = readdirSync(join(root, 'docs', 'images')).filter(name => name.endsWith('.png'))
  assert.deepEqual(pictures.map(name => `docs/images/${name}`).sort(), list.map(({ file }) => file).sort())
  for (const { file, width, height, scale = 1 } of list) {
    const png = readFileSync(join(root, file))
    assert.deepEqual(sizeOf(png), { width: width * scale, height: height * scale }, file)
    assert.ok(png.length < MOST_BYTES, `${file} has ${png.length} bytes`)
  }
})

test('every picture is shown on a page', () => {
  const pages = ['README.md', 'docs', 'apps/demo/README.md'].flatMap(place => {
    const path = join(root, place)
    if (place.endsWith('.md')) return [path]
    return readdirSync(path)
      .filter(name => name.endsWith('.md'))
      .map(name => join(path, name))
  })
  assert.ok(pages.length > 2 && pages.every(existsSync))
  const text = pages.map(page => readFileSync(page, 'utf8')).join('\n')
  for (const { file } of list)
    assert.match(text, new RegExp(`!\\[[^\\]]{20,}\\]\\([./]*(docs/)?${file.replace('docs/', '')}\\)`), file)
})
