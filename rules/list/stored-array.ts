import type { Rule } from '../../src/engine/rule.js'
import { ruleList } from './stored.js'

export const builtInRules: readonly Rule[] = [...ruleList()]
