import { describe, expect, it } from 'vitest'
import { hostOf, mayBePublic } from '../../src/git/remote-host.js'

describe('the host of a remote', () => {
  it.each([
    ['https://github.com/acme/shop.git', 'github.com'],
    ['https://ada:pw@GitLab.com/acme/shop', 'gitlab.com'],
    ['ssh://git@git.acme.test:2222/shop.git', 'git.acme.test'],
    ['git@github.com:acme/shop.git', 'github.com'],
    ['codeberg.org:acme/shop', 'codeberg.org'],
    ['https://[2001:db8::1]:8443/shop', '[2001:db8::1]'],
    ['/srv/git/shop.git', null],
    ['../shop', null],
    ['file:///srv/git/shop.git', null],
    ['C:\\repos\\shop', null],
    ['', null],
  ])('of %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  it('may be public on a forge, and nowhere else as far as we know', () => {
    expect(['github.com', 'ssh.github.com', 'codeberg.org'].map(mayBePublic)).toEqual([
      true,
      true,
      true,
    ])
    expect([null, 'git.acme.test', 'notgithub.com'].map(mayBePublic)).toEqual([false, false, false])
  })
})
