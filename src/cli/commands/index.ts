import type { CommandModule } from 'yargs'
import { dir } from './dir.js'
import { explain } from './explain.js'
import { fix } from './fix.js'
import { history } from './history.js'
import { playbook } from './playbook.js'
import { range } from './range.js'
import { resolve } from './resolve.js'
import { rules } from './rules.js'
import { staged } from './staged.js'
import { stdin } from './stdin.js'

/** In the order of the help. Each command declares itself here and loads its work when called. */
export const commands: readonly CommandModule[] = [
  staged,
  range,
  history,
  dir,
  stdin,
  fix,
  rules,
  explain,
  resolve,
  playbook,
]
