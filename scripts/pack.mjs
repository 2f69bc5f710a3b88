import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { installInto } from './pack/install.mjs'
import { packInto, withDependencies } from './pack/tarballs.mjs'
import { Failure } from './processes.mjs'
import { publicPackages, rootManifest } from './workspace.mjs'

const usage = `npm run pack -- FOLDER                                packs every package into FOLDER
npm run pack -- FOLDER --install PROJECT [PACKAGE…]   and installs PACKAGE and what it is built on in PROJECT, or all`

const parsed = args => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { install: { type: 'string' } },
      allowPositionals: true,
    })
    return { project: values.install, folder: positionals[0], names: positionals.slice(1) }
  } catch (error) {
    throw new Failure(`${error.message}\n\n${usage}`)
  }
}

const published = publicPackages.map(({ manifest }) => manifest.name)

const fullName = name => {
  const full = name.startsWith('@') ? name : `@ammeter/${name}`
  if (!published.includes(full)) throw new Failure(`No package ${name}: there are ${published.join(', ')}.`)
  return full
}

/** The folder where the user typed the command. */
const here = () => process.env.INIT_CWD ?? process.cwd()

const projectAt = path => {
  const project = resolve(here(), path)
  if (existsSync(join(project, 'package.json'))) return project
  throw new Failure(`${path} has no package.json, so npm would not install there. \`npm init -y\` in it makes one.`)
}

/** What a publisher has to replace in the root's package.json. */
const placeholder = /\bOWNER\b/

/** Packs every public package into a folder, installs from it if a project is named, and says what it did. */
export const pack = args => {
  const { folder: path, project: projectPath, names } = parsed(args)
  if (path === undefined) throw new Failure(usage)
  if (projectPath === undefined && names.length > 0) throw new Failure(`Install ${names[0]} where?\n\n${usage}`)
  const wanted = (names.length > 0 ? names : published).map(fullName)
  const project = projectPath === undefined ? undefined : projectAt(projectPath)

  const folder = resolve(here(), path)
  mkdirSync(folder, { recursive: true })
  const packed = packInto(folder)
  console.log(`${packed.length} packages are in ${path}.`)

  if (project === undefined) {
    console.log(`In a project of yours: npm install ${folder}/*.tgz`)
  } else {
    const chosen = withDependencies(packed, wanted)
    installInto(project, chosen)
    console.log(`${chosen.map(({ manifest }) => manifest.name).join(', ')}: installed in ${projectPath}.`)
  }
  if (placeholder.test(JSON.stringify([rootManifest.homepage, rootManifest.repository, rootManifest.bugs]))) {
    console.log(
      'Before they are published, homepage, repository and bugs in the package.json of the root want an OWNER.',
    )
  }
}
