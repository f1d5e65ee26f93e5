import reactHooks from 'eslint-plugin-react-hooks'
import * as regexp from 'eslint-plugin-regexp'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const rawHtml = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
  message: 'Names come from other people: let React escape them.',
}
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one search finds every use.',
}
const builtUrl = {
  selector:
    ":matches(CallExpression[callee.name='fetch'], CallExpression[callee.property.name='fetch'], NewExpression[callee.name='Request']) > TemplateLiteral:first-child",
  message: 'Build the URL with fillPath(), which keeps every id inside its segment.',
}
const sleep = {
  selector:
    "CallExpression[callee.property.name='waitForTimeout'], CallExpression[callee.name='setTimeout']",
  message: 'Wait for what the user sees, or move the clock of the simulator.',
}
const network = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket']
/** Globals that code of ours or of a tool reads by name; `name`, `status` and their like are plain words. */
const globalNames = [
  ...['window', 'self', 'document', 'console', 'location', 'history', 'navigator'],
  ...['localStorage', 'sessionStorage', 'setTimeout', 'clearTimeout', 'setInterval', 'URL'],
  ...['Request', 'Response', 'Headers', 'performance', 'crypto'],
  ...network,
]
/** Classes of the DOM whose names are words of the API or of Mantine, or that React has types for. */
const domNames = [
  ...['Text', 'Node', 'NodeList', 'Event', 'Selection', 'Navigation', 'Highlight'],
  ...['KeyboardEvent', 'DragEvent', 'valueOf'],
]

export default defineConfig(
  globalIgnores(['dist/', 'dist-server/', '.data/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // The nearest tsconfig.json decides: src/ has its own, everything else uses the root's.
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { regexp },
    rules: {
      // An expression that takes ever longer for a longer text is a way to stop the process.
      'regexp/no-super-linear-backtracking': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `async` handlers in JSX and in form props are fine; a promise in a condition is not.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // Fastify handlers and fixtures are `async` by contract, whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', rawHtml, defaultExport],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      // The React compiler is not in use, so its remark on useVirtualizer says nothing here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    languageOptions: {
      globals: Object.fromEntries(globalNames.map((name) => [name, 'readonly'])),
    },
    rules: {
      // A module's own `window` breaks whatever the development server adds to it.
      '@typescript-eslint/no-shadow': [
        'error',
        { builtinGlobals: true, hoist: 'never', allow: domNames },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/client/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...network.map((name) => ({ name, message: 'Only src/client talks to the network.' })),
      ],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          network.map((property) => ({
            object,
            property,
            message: 'Only src/client talks to the network.',
          })),
        ),
      ],
    },
  },
  {
    files: ['src/client/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', rawHtml, defaultExport, builtUrl] },
  },
  {
    // A stub of the network stands at the HTTP boundary: a spec may put one there.
    files: ['src/**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['e2e/**/*.ts', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', rawHtml, defaultExport, sleep] },
  },
  {
    // Playwright's fixtures take a function called `use`, which is no hook.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    // A page may be the default export of its module: that is what `lazy` loads.
    files: ['src/pages/**/*Page.tsx'],
    rules: { 'no-restricted-syntax': ['error', rawHtml] },
  },
  {
    files: ['*.config.ts', 'e2e/support/teardown.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
