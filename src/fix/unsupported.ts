import { type Refused, refused } from './site.js'

/** What to do by hand in files that cannot read the environment, or that we do not parse. */
export function unsupported(path: string): Refused {
  const known = kinds.find(({ files }) => files.test(path))
  return known
    ? refused(known.why, known.byHand)
    : refused(
        'This kind of file is not one that can be parsed safely here.',
        'Move the value into the environment or a secret manager by hand, and let the program read it from there.',
      )
}

const kinds: readonly { readonly files: RegExp; readonly why: string; readonly byHand: string }[] =
  [
    {
      files: /\.json[5c]?$/i,
      why: 'JSON cannot read the environment.',
      byHand:
        'Take the entry out, and let the program that reads this file read the value from the environment.',
    },
    {
      files: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i,
      why: 'A workflow reads secrets from its repository, not from the environment.',
      byHand:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's, not ours
        'Add it under Settings, Secrets and variables, Actions, and write ${{ secrets.NAME }} here.',
    },
    {
      files: /\.ya?ml$/i,
      why: 'YAML cannot read the environment; only compose files do.',
      byHand:
        'Use what reads this file: a secretKeyRef in Kubernetes, a vault in Ansible, a masked variable in CI.',
    },
    {
      files: /\.(?:auto\.)?tfvars$/i,
      why: 'A .tfvars file is for values that may be shared.',
      byHand:
        'Take the line out, declare the variable as sensitive, and set TF_VAR_<name> in the environment.',
    },
    {
      files: /\.properties$/i,
      why: 'A .properties file cannot read the environment by itself.',
      byHand:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: Spring's, not ours
        'With Spring write ${NAME} there; else let the program read the value from the environment.',
    },
    {
      files: /(?:^|[/.])Dockerfile(?:$|\.)/i,
      why: 'What an image is built with stays in its layers.',
      byHand:
        'Use RUN --mount=type=secret for the build, and pass the value to the container when it starts.',
    },
    {
      files: /\.ipynb$/i,
      why: 'A notebook is JSON, with its code in pieces.',
      byHand: 'Read the value with os.environ in the cell, and clear the outputs that show it.',
    },
  ]
