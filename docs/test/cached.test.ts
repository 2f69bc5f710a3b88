import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicPackages, root } from './public-api.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

const { tasks }: { readonly tasks: Readonly<Record<string, { readonly inputs?: readonly string[] }>> } = JSON.parse(
  read('turbo.json'),
)

test('packages whose examples import as docs/ does are tested again when any package changes', () => {
  const guests = publicPackages.filter(({ path }) => read(join(path, 'vitest.config.ts')).includes("asIn: 'docs'"))
  expect(guests.map(({ name }) => name)).toContain('@ammeter/core')
  for (const { name } of guests) {
    expect(tasks[`${name}#test`]?.inputs, name).toContain('$TURBO_ROOT$/packages/*/src/**')
  }
})
