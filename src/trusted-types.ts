/** The part of the Trusted Types API that is used here; TypeScript's own library does not have it. */
interface TrustedTypes {
  createPolicy: (name: 'default', rules: { createHTML: (html: string) => string }) => unknown
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes }

/**
 * Mantine writes its style elements through `innerHTML`, which Trusted Types refuse. What passes is
 * text without `<`: rules of a stylesheet, and nothing that could become an element.
 */
trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html.includes('<')) throw new TypeError('Markup may not be written as text.')
    return html
  },
})
