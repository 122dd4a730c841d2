/** Who may import whom: the table of docs/architecture.md, held by `npm run check`. */
const values = ['type-only']

/** Nothing in `from` may import `to`, not even a type. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** Nothing in `from` may import a value of `to`; types are fine. */
const typesOnly = (name, comment, from, to) =>
  never(name, comment, from, { ...to, dependencyTypesNot: values })

const npmBut = allowed => ({ path: '^node_modules/', pathNot: allowed.map(name => `^node_modules/${name}/`) })

module.exports = {
  forbidden: [
    never(
      'no-circles',
      'Two modules that need each other are one module, or hide a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: values } },
    ),
    never(
      'no-circles-in-the-backend',
      'Nor do two files of the backend need each other’s types: what both speak of stands in a third.',
      { path: '^backend/' },
      { circular: true },
    ),
    never('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),

    never(
      'core-is-closed',
      'core imports nothing outside core.',
      { path: '^core/' },
      { path: '^(backend|renderer|electron|scripts|test|templates)/' },
    ),
    never(
      'core-is-pure',
      'core has no Node and only libraries that are pure computation.',
      { path: '^core/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'core-libraries',
      'A new library in core is a decision: add it here with its reason.',
      { path: '^core/' },
      npmBut(['decimal\\.js', 'zod', 'pinyin-pro', 'opencc-js', 'diff']),
    ),
    never(
      'figures-at-the-bottom',
      'core/figures knows only itself.',
      { path: '^core/figures/' },
      { path: '^core/', pathNot: '^core/(figures/|problem\\.ts$)' },
    ),
    never(
      'documents-above-figures',
      'core/documents knows figures only.',
      { path: '^core/documents/' },
      { path: '^core/', pathNot: '^core/(documents/|figures/|problem\\.ts$)' },
    ),
    never(
      'search-stands-alone',
      'core/search is the tokenizer, nothing more.',
      { path: '^core/search/' },
      { path: '^core/', pathNot: '^core/(search/|problem\\.ts$)' },
    ),

    never(
      'store-knows-core',
      'The store knows core and its drivers.',
      { path: '^backend/store/' },
      { path: '^(backend|renderer|electron)/', pathNot: '^backend/store/' },
    ),
    typesOnly(
      'import-knows-core',
      'Readers know core and their own formats.',
      { path: '^backend/import/' },
      { path: '^(backend|renderer|electron)/', pathNot: '^backend/import/' },
    ),
    typesOnly(
      'export-knows-core',
      'Writers know core and their own formats.',
      { path: '^backend/export/' },
      { path: '^(backend|renderer|electron)/', pathNot: '^backend/export/' },
    ),
    never(
      'jobs-below-the-api',
      'Jobs are started by what procedures do, and know nothing of it.',
      { path: '^backend/jobs/' },
      { path: '^(backend/(acts|office|api|doors)|renderer|electron)/' },
    ),
    never(
      'acts-below-the-api',
      'What a procedure does knows neither how it is called nor for whom it is open.',
      { path: '^backend/acts/' },
      { path: '^(backend/(office|api|doors)|renderer|electron)/' },
    ),
    never(
      'office-below-the-api',
      'An office has no procedures; they are given one.',
      { path: '^backend/office/' },
      { path: '^(backend/(api|doors)|renderer|electron)/' },
    ),
    typesOnly(
      'api-only-accepts',
      'A procedure says what it accepts and names an act; the act reads, decides and stores.',
      { path: '^backend/api/' },
      { path: '^backend/', pathNot: '^backend/(api|acts|office)/' },
    ),
    never(
      'api-knows-no-door',
      'The handler is the same whatever door it stands behind.',
      { path: '^backend/api/' },
      { path: '^(backend/doors|renderer|electron)/' },
    ),
    never(
      'backend-knows-no-face',
      'No backend imports the interface or the shell.',
      { path: '^backend/' },
      { path: '^(renderer|electron|scripts|test)/' },
    ),

    typesOnly(
      'interface-sees-types',
      'The interface calls the backend, it never runs it.',
      { path: '^renderer/' },
      { path: '^backend/' },
    ),
    never(
      'one-client',
      'Only renderer/api.ts knows the API.',
      { path: '^renderer/', pathNot: '^renderer/api\\.ts$' },
      { path: '^backend/' },
    ),
    never(
      'interface-has-no-node',
      'The interface runs in a browser.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'interface-knows-no-shell',
      'What only a desktop can do goes over the bridge in renderer/shell.',
      { path: '^renderer/' },
      { path: '^(electron|scripts|test)/' },
    ),
    never(
      'features-by-their-front-door',
      'Another feature is imported by its index.ts.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/($1/|[^/]+/index\\.ts$)' },
    ),
    never(
      'ui-knows-props',
      'Small parts know props and events only.',
      { path: '^renderer/ui/' },
      { path: '^(core|backend|renderer)/', pathNot: '^renderer/ui/' },
    ),
    never(
      'ui-has-no-store',
      'Small parts know no store, router or API.',
      { path: '^renderer/ui/' },
      { path: '^node_modules/(pinia|vue-router|@trpc|vue-i18n)/' },
    ),

    typesOnly(
      'electron-at-its-door',
      'Importing electron elsewhere starts a download.',
      { pathNot: '^(electron|test/unit/electron)/' },
      { path: '^node_modules/electron/' },
    ),
    never(
      'files-written-here',
      'Word paragraphs, slides and zips are written by backend/export itself; these libraries are what test/bench measures it against.',
      { path: '^(core|backend|electron|renderer)/' },
      { path: '^node_modules/(pptxgenjs|docxtemplater|pizzip)/' },
    ),
    never(
      'one-writer-of-word',
      'docx is used by backend/export/word alone, and fflate to read what it wrote.',
      { path: '^(core|backend|electron|renderer)/', pathNot: '^backend/export/word/' },
      { path: '^node_modules/(docx|fflate)/' },
    ),
    never(
      'two-drivers',
      'sqlite.ts and postgres.ts are the only two drivers.',
      { path: '^(core|backend|electron|renderer)/', pathNot: '^backend/store/(sqlite|postgres)' },
      { path: '^(node:sqlite|sqlite)$|^node_modules/pg/' },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|out|test-results)/' },
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'require', 'node', 'default'],
      extensions: ['.ts', '.vue', '.js', '.mjs', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
}
