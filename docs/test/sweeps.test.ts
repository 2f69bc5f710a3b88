import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { partColumns } from '../../packages/sweep/src/files/part-layout.ts'
import { spaceOf } from '../../packages/sweep/src/index.ts'
import { root } from './public-api.ts'

const page = readFileSync(join(root, 'docs/sweeps.md'), 'utf8')
const experiment = readFileSync(join(root, 'docs/peg.json'), 'utf8')

const fences = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

test('the page shows the experiment that it runs', () => {
  expect(fences('json')).toEqual([experiment])
})

test('the page explains every key of it', () => {
  for (const key of Object.keys(JSON.parse(experiment))) expect(page).toContain(`| \`${key}\` |`)
})

test('the query asks for columns that parts have', () => {
  const { over, objectives } = JSON.parse(experiment)
  const axes = Object.entries<string>(over).map(([name, values]) => ({ name, values }))
  const space = orThrow(spaceOf([{ label: 'stableswap', axes }]))
  const columns = partColumns(space, { objectives, hasErrors: false }).map(({ name }) => name)
  const [query = ''] = fences('sql')
  const asked = [...query.matchAll(/"([^"]+)"|\b(fee|netVsHold|error)\b/g)].map(([, quoted, word]) => quoted ?? word)
  expect(asked.length).toBeGreaterThan(4)
  expect(columns).toEqual(expect.arrayContaining(asked))
})
