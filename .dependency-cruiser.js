import { createRequire } from 'node:module'

/**
 * Who may import whom: the table of docs/architecture.md as rules. `npm run lint` runs them through
 * scripts/guards/zones.ts; scripts/guards/zones.spec.ts proves that each of them bites.
 */

const { devDependencies } = createRequire(import.meta.url)('./package.json')

/** What the packed console is made of. It carries them all, so that npm knows them as devDependencies. */
const shipped = new Set([
  '@fastify/cookie',
  '@fastify/static',
  '@mantine/core',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@redis/client',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'cockatiel',
  'croner',
  'fastify',
  'get-nonce',
  'prom-client',
  'react',
  'react-dom',
  'react-router',
  'recharts',
  'swagger-ui-dist',
  'undici',
  'zod',
])

/** The tools. Vite serves the browser code in `npm run dev`, which imports it only then. */
const developmentOnly = Object.keys(devDependencies)
  .filter((name) => !shipped.has(name) && name !== 'vite' && !name.startsWith('@types/'))
  .join('|')

const spec = '[.]spec[.]tsx?$'

/** Files of this project that a zone may reach, as a pattern: everything else of ours is forbidden. */
const ours = '^(src|proxy|simulator|e2e|conformance|security|scripts|bench)/'

/** @param {string} name @param {string} from @param {string[]} allowed @param {string} comment */
const zone = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from: { path: from },
  to: { path: ours, pathNot: allowed },
})

/** @param {string} name @param {string} from @param {string} libraries @param {string} comment */
const without = (name, from, libraries, comment) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from: { path: from, pathNot: spec },
  to: { path: `(^|/)node_modules/(${libraries})/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    zone('contract', '^src/contract/', ['^src/contract/'], 'The contract imports nothing of ours.'),
    {
      name: 'contract-libraries',
      comment: 'The contract runs in the browser and on the server: zod and nothing else.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: spec },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    zone('client', '^src/client/', ['^src/(client|contract)/'], 'The client knows the contract.'),
    without('client-libraries', '^src/client/', 'react|react-dom|@tanstack', 'No React here.'),
    zone(
      'queries',
      '^src/queries/',
      ['^src/(queries|client|contract)/'],
      'Queries never reach up to components or pages: the contract owns the types.',
    ),
    without('queries-libraries', '^src/queries/', '@mantine|recharts', 'Queries draw nothing.'),
    zone(
      'components',
      '^src/components/',
      ['^src/(components|contract|lib|i18n)/', '^src/theme[.]ts$'],
      'Components fetch nothing: props in, events out.',
    ),
    without('components-libraries', '^src/components/', '@tanstack/react-query', 'Props in.'),
    zone(
      'pages',
      '^src/pages/',
      ['^src/(pages|queries|components|contract|lib|i18n)/', '^src/(paths|theme)[.]ts$'],
      'Pages talk to the service through queries.',
    ),
    {
      name: 'pages-apart',
      comment: 'A page keeps out of the folder of another: what two need is a component.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    zone('lib', '^src/lib/', ['^src/(lib|contract|i18n)/'], 'One noun each, below everything.'),
    zone('i18n', '^src/i18n/', ['^src/(i18n|contract)/'], 'Words, below everything.'),
    zone('browser', '^src/', ['^src/'], 'The browser code is told apart from the server.'),
    zone(
      'proxy',
      '^proxy/',
      ['^(proxy|simulator)/', '^src/contract/'],
      'The server reads the contract.',
    ),
    {
      name: 'proxy-without-simulator',
      comment: 'The proxy meets the simulator over HTTP, as it meets a region. main.ts starts it.',
      severity: 'error',
      from: { path: '^proxy/', pathNot: ['^proxy/main[.]ts$', spec] },
      to: { path: '^simulator/' },
    },
    zone(
      'simulator',
      '^simulator/',
      ['^simulator/', '^src/contract/'],
      'The simulator stands alone.',
    ),
    {
      name: 'test-gear',
      comment: 'What only tests need is no part of the console or the simulator.',
      severity: 'error',
      from: { path: '^(src|proxy|simulator)/', pathNot: [spec, '/test/'] },
      to: { path: '^(src|proxy|simulator)/.*\\btest/' },
    },
    zone('e2e', '^e2e/', ['^e2e/'], 'A test is a user: a browser and HTTP.'),
    zone(
      'conformance',
      '^conformance/',
      ['^conformance/', '^src/contract/'],
      'It holds a server against the contract, over HTTP.',
    ),
    {
      name: 'cycle',
      comment: 'Find the third module that both need; types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      comment: 'The module is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'undeclared',
      comment: 'Add the package to package.json: it is here by accident of another package.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'development-only',
      comment: 'A tool has no place in the packed console.',
      severity: 'error',
      from: { path: '^(src/main[.]tsx|(proxy|simulator)/main[.]ts)$' },
      to: { path: `(^|/)node_modules/(${developmentOnly})/`, reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
