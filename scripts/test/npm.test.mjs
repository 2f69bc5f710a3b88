import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { strangersEnv } from '../pack/install.mjs'
import { root } from '../workspace.mjs'

const npm = (...args) =>
  spawnSync('npm', args, {
    cwd: root,
    env: { ...process.env, ...strangersEnv },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })

test('npm says that it knows no such command, and lists those that it knows', () => {
  const unknown = npm('run', 'nosuch')
  assert.equal(unknown.status, 1)
  assert.match(unknown.stderr, /Missing script: "nosuch"/)
  assert.match(npm('run').stdout, /^ {2}ammeter$/m)
})

test('a command prints its own output alone after npm run --silent', () => {
  const { status, stdout, stderr } = npm('run', '--silent', 'new', '--', 'curve', 'Two')
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^"Two" cannot name a curve: [^\n]*\n$/)
})

test('npm adds nothing below the output of a command, which ends with its total where it has one', () => {
  const { stdout, stderr } = npm('run', 'new', '--', 'curve', 'Two')
  assert.match(stdout, /^\n> ammeter@\S+ new\n> node scripts\/run\.mjs new curve Two\n\n$/)
  assert.match(stderr, /^"Two" cannot name a curve: [^\n]*\n$/)
})

test('a command takes what follows a -- that pnpm hands on', () => {
  const words = ['scripts/run.mjs', 'new', '--', 'curve', 'Two']
  const { stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  assert.match(stderr, /^"Two" cannot name a curve: [^\n]*\n$/)
})
