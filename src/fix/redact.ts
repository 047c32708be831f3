import type { Secret } from '../engine/secret.js'

/** A text as it may be shown: each secret as `ghp_…x9Qz`, and every long piece of one with several lines. */
export function redactAll(text: string, secrets: readonly Secret[]): string {
  const known = secrets
    .map((secret) => ({ value: secret.reveal(), shown: secret.redacted() }))
    .sort((a, b) => b.value.length - a.value.length)
  let shown = text
  for (const { value, shown: instead } of known) {
    if (value.includes('\n')) {
      for (const line of value.split(/\r?\n/))
        if (line.length >= 8) shown = shown.replaceAll(line, '…')
    } else if (value !== '') shown = shown.replaceAll(value, instead)
  }
  return shown
}
