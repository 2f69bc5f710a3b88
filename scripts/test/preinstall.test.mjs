import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../workspace.mjs'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const preinstall = agent => {
  const [program, ...args] = scripts.preinstall.split(' ')
  const env = { ...process.env, npm_config_user_agent: agent }
  return spawnSync(program, args, { cwd: root, env, encoding: 'utf8' })
}

test('npm install says what to do, in one line', () => {
  for (const agent of [
    'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false',
    'yarn/1.22.22 npm/? node/v20.20.2',
    '',
  ]) {
    const { status, stdout, stderr } = preinstall(agent)
    assert.equal(status, 0)
    assert.equal(stdout, '')
    assert.match(stderr, /^[^\n]*`npm start`[^\n]*`npm test`[^\n]*\n$/)
  }
})

test('pnpm install goes on without a word', () => {
  const { status, stdout, stderr } = preinstall('pnpm/12.21.0 npm/? node/v20.20.2 linux x64')
  assert.deepEqual([status, stdout, stderr], [0, '', ''])
})
