/** What scripts/generate.mjs makes documentation from. */
export { builtInRules } from '../rules/index.js'
export { providers } from '../rules/playbooks.js'
export { allServices } from '../rules/services/index.js'
export { scanOptions } from '../src/cli/options.js'
export { configSchema } from '../src/policy/config-schema.js'
export { ledgerSchema } from '../src/policy/ledger-schema.js'
export { reporters } from '../src/report/index.js'
export { jsonReportSchema } from '../src/report/json-schema.js'
