/** What the path of a text says about the values in it. */

/** Languages in which an unquoted value is an expression. */
export function isCode(path: string): boolean {
  return code.test(path)
}

/** Where credentials are usually made up: tests, examples, documentation, recorded answers. */
export function isAside(path: string): boolean {
  return aside.test(path)
}

/** Where what stands under `password` is the word for it in some language. */
export function isTranslation(path: string): boolean {
  return translation.test(path)
}

/** Where long random values are digests of packages. */
export function isLockfile(path: string): boolean {
  return lockfile.test(path)
}

const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py|pyi|ipynb|go|rb|erb|java|kt|kts|scala|groovy|gradle|cs|vb|fs|php|rs|swift|c|h|cc|cpp|cxx|hpp|m|mm|dart|ex|exs|erl|hs|ml|clj|cljs|lua|pl|pm|r|jl|sol|html?|jsp|cshtml|css|scss|less|sass|md|mdx|rst|adoc|sql|graphql|proto|thrift|tf|nix|zig|nim|v|d|pas|ps1|psm1)$/i

const aside =
  /(?:^|[/_.-])(?:tests?|testing|specs?|__tests__|e2e|fixtures?|mocks?|__mocks__|stubs?|fakes?|examples?|samples?|demos?|docs?|documentation|tutorials?|stories|storybook|testdata|cassettes?|recordings?|playground|sandbox|benchmarks?|i18n|translations?)(?:[/_.-]|$)|[a-z](?:Tests?|Specs?|Mocks?|IT)\.\w+$|(?:^|\/)(?:[a-z]+Tests?|test[A-Z]\w*)\/|(?:^|\/)(?:Test|Mock|Fake)[A-Z]\w*\.\w+$|\.(?:md|mdx|rst|adoc|html?|snap|har|example|sample|template|dist|tmpl)$|(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING|HISTORY)[^/]*$/i

const translation =
  /(?:^|[/_.-])(?:locales?|i18n|l10n|lang|langs|languages?|translations?|intl|messages?|strings|nls|labels)(?:[/_.-]|$)|\.(?:po|pot|arb|resx|xliff|xlf|strings|lproj|ftl)(?:$|\/)|(?:^|[/_.-])(?:a[fmrsz]|b[egns]|c[asy]|d[ae]|e[lnostu]|f[aior]|g[alu]|h[eiruy]|i[dst]|ja|k[akmnoy]|l[otv]|m[klnrsy]|n[belno]|p[alt]|r[ou]|s[iklqrvw]|t[aehklrt]|u[gkrz]|vi|yo|z[hu]|br|c[nz]|dk|g[br]|jp|kr|se|tw|u[as]|vn)(?:[-_][A-Za-z]{2,4})?\.(?:json|ya?ml|properties|js|ts|php|toml|xml)$/i

const lockfile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|composer\.lock|Cargo\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|go\.sum|mix\.lock|pubspec\.lock|packages\.lock\.json|gradle\.lockfile|flake\.lock|Podfile\.lock|deno\.lock|\.terraform\.lock\.hcl)$|\.(?:map|lock)$/i
