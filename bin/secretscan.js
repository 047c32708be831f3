#!/usr/bin/env node
'use strict'
const { mkdirSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { join } = require('node:path')

if (enableCompileCache) keepCompiledCode(join(__dirname, '../.cache'))

const { main } = require('../dist/cli.cjs')

main(process.argv.slice(2))

/**
 * Beside the program, since who may write there may change the program too; nowhere if that cannot be.
 * The directory is made here: where it cannot be made, Node may try for ever.
 */
function keepCompiledCode(directory) {
  try {
    mkdirSync(directory)
  } catch (error) {
    if (error.code !== 'EEXIST') return
  }
  enableCompileCache(directory)
}
