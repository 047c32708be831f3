import type { HttpsUrl, NonEmpty } from './rule.js'

/**
 * One row of the directory: a service whose keys have no shape of their own, so that only a name or
 * a host beside a random value tells whose it is.
 */
export interface Service {
  /** kebab-case; unlike every provider's. */
  readonly id: string
  readonly name: string
  /**
   * Spellings as they stand in the names of variables, settings and packages: lower-case words joined
   * by `_`. `foo_bar` stands for `FOO_BAR`, `fooBar`, `foo-bar`, `foo.bar` and `foobar` alike.
   */
  readonly names: NonEmpty<string>
  /** Hosts of its API: a random value beside one is the service's. */
  readonly hosts: readonly string[]
  /** What it hands out, most usual first. */
  readonly keys: NonEmpty<ServiceKey>
  /** Where a key is revoked: the click path in the words on the screen, and the page. */
  readonly revoke: { readonly text: string; readonly url: HttpsUrl }
  /** The page that documents its keys. */
  readonly docs: HttpsUrl
}

export interface ServiceKey {
  /** Noun phrase without the name of the service: `API key`, `client secret`. */
  readonly title: string
  readonly value: KeyShape
}

/**
 * Alphabet and length, as `hex:32`, `alnum:24-40`; `uuid`; or `any`, where it is not known and the
 * value must look random. `hex` is 0-9a-f, `lower` a-z0-9, `upper` A-Z0-9, `alnum` both, `base64url`
 * also - and _, `base64` also + / and up to two =.
 */
export type KeyShape =
  | `${'hex' | 'digits' | 'lower' | 'upper' | 'alnum' | 'base64url' | 'base64'}:${number}`
  | `${'hex' | 'digits' | 'lower' | 'upper' | 'alnum' | 'base64url' | 'base64'}:${number}-${number}`
  | 'uuid'
  | 'any'
