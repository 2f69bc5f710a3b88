import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinds, plugInModule } from '../new/plug-in-module.mjs'
import { requestOf } from '../new.mjs'
import { Failure } from '../processes.mjs'

test('a kind and a name are asked for, in kebab-case', () => {
  assert.deepEqual(requestOf(['fee', 'my-fee']), { kind: 'fee', name: 'my-fee' })
  for (const args of [[], ['fee'], ['fees', 'mine'], ['fee', 'a', 'b'], ['fee', 'Mine'], ['fee', '../mine']]) {
    assert.throws(() => requestOf(args), Failure, String(args))
  }
})

test('a new module of every kind is a whole one under its own name', () => {
  for (const kind of kinds) {
    const text = plugInModule(kind, 'my-own')
    assert.match(text, /^export default (define\w+|controlled)\(/m, kind)
    assert.match(text, /^ {2}name: 'my-own',$/m, kind)
  }
})
