// A scanner that looks at nothing is fast. So each first scans a small repository with secrets in it, with
// the command line that is measured, and one that does not notice is not measured.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFrom } from '../accuracy/make.mjs'
import { commitAll, copyRepository, git } from './repositories.mjs'

/** Of providers that every scanner knows; made from a seed, and no provider's. */
const wellKnown = ['aws-access-key-id', 'github-pat', 'slack-bot-token', 'privatekey-pem']
const modes = ['history', 'range', 'dir', 'staged']

/** @returns {Promise<Map<string, string>>} why a peer is not measured in a mode, by `<peer> <mode>` */
export async function findSilent(peers, scratch) {
  const target = { ...(await plantSecrets(scratch)), scratch }
  const silent = new Map()
  for (const peer of peers) {
    for (const mode of modes.filter((name) => peer[name])) {
      const reason = reasonAgainst(peer, mode, target)
      if (reason) silent.set(`${peer.name} ${mode}`, reason)
    }
  }
  return silent
}

function reasonAgainst(peer, mode, target) {
  peer.before?.(target)
  const { status, stdout } = spawnSync(peer.name, peer[mode](target), {
    cwd: target.tree,
    env: { ...process.env, ...peer.env?.(target) },
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 28,
  })
  if (peer.found.includes(status)) return null
  if (!peer.exitCodes.includes(status))
    return `failed with exit code ${status} on a made repository`
  if (peer.finds?.(stdout)) return null
  return 'left out: it found none of the secrets that were planted for it'
}

/** In the first of the last commits, in a file that is still there, and in what is staged. */
async function plantSecrets(scratch) {
  const { examplesByRule } = await import('#examples')
  const origin = join(scratch, 'planted')
  mkdirSync(origin)
  git(origin, 'init', '--quiet')
  for (let commit = 0; commit < 8; commit++) {
    writeFileSync(join(origin, `file${commit}.txt`), `${commit}\n`)
    if (commit === 4) writeFileSync(join(origin, 'keys.txt'), secrets(examplesByRule, 'committed'))
    commitAll(origin, `commit ${commit}`)
  }
  const copy = join(scratch, 'planted-copy')
  mkdirSync(copy)
  const target = copyRepository(origin, copy)
  writeFileSync(join(target.tree, 'more.txt'), secrets(examplesByRule, 'staged'))
  git(target.tree, 'add', '--all')
  return { ...target, files: ['more.txt'] }
}

function secrets(examplesByRule, seed) {
  const texts = wellKnown.map((id) => {
    const { secret, match } = examplesByRule[id]
    const make = makeFrom(`speed/${id}/${seed}`)
    return match[0].text(secret(make), make)
  })
  return `${texts.join('\n')}\n`
}
