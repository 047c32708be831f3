#!/usr/bin/env node
'use strict'
const { enableCompileCache } = require('node:module')
const { join } = require('node:path')

// Where Node can, from 22.1 on: who may write there may change the program too. It is no error if
// nobody may, and NODE_DISABLE_COMPILE_CACHE=1 turns it off.
enableCompileCache?.(join(__dirname, '../.cache'))

const { main } = require('../dist/cli.cjs')

main(process.argv.slice(2))
