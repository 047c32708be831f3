/** The host a remote's URL names: `github.com`; null for a path on this machine. */
export function hostOf(url: string): string | null {
  const [, withScheme] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^/:]+)/i.exec(url) ?? []
  if (withScheme !== undefined) return /^file:/i.test(url) ? null : withScheme.toLowerCase()
  // git@github.com:acme/shop.git, but not C:\repos\shop
  const [, short] = /^(?:[^@/\\:]+@)?([^/\\:]{2,}):(?!\\|\/\/)/.exec(url) ?? []
  return short?.toLowerCase() ?? null
}

/** Forges on which anyone can have a public repository. */
export function mayBePublic(host: string | null): boolean {
  return host !== null && publicForges.has(host.replace(/^(?:www|ssh|altssh|vs-ssh)\./, ''))
}

const publicForges = new Set([
  'github.com',
  'gist.github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'git.sr.ht',
  'gitea.com',
  'gitee.com',
  'dev.azure.com',
  'huggingface.co',
  'hf.co',
  'framagit.org',
  'salsa.debian.org',
  'sourceforge.net',
  'git.code.sf.net',
  'git.savannah.gnu.org',
  'gitlab.gnome.org',
  'gitlab.freedesktop.org',
  'invent.kde.org',
  'opendev.org',
  'notabug.org',
])
