import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'

/**
 * Node strips the types and is left with an import of the whole module: the store's index loaded PostgreSQL's
 * driver so.
 */
const onlyTypesLeft = {
  selector:
    'ExportNamedDeclaration[source][exportKind="value"]:has(ExportSpecifier):not(:has(ExportSpecifier[exportKind="value"]))',
  message: 'Write `export type { … } from`: inline types leave an import that loads the module for nothing.',
}

/** What stays of a procedure beside its schema is one expression that names an act. */
const thinProcedures = [
  {
    selector: 'CallExpression[callee.property.name="write"] > ArrowFunctionExpression > BlockStatement',
    message: 'What is done in one act stands in backend/acts; name it here.',
  },
  {
    selector: 'ThrowStatement',
    message: 'What a procedure refuses is decided in backend/acts, where every door is refused alike.',
  },
]

/** A browser told to intercept no more forgets the call that is just leaving. */
const keptRoutes = [
  {
    selector:
      ':matches(CallExpression[callee.property.name="route"] Property[key.name="times"], CallExpression[callee.property.name="unroute"])',
    message: 'Use routeOnce: a page stays intercepted for as long as its test lasts.',
  },
]

/** Shape and safety only: types are the compiler's part, who may import whom is dependency-cruiser's. */
export default defineConfig(
  globalIgnores(['dist/', 'out/', '.cache/', 'node_modules/', 'test-results/', 'coverage/']),
  typescript.configs.recommended,
  vue.configs['flat/essential'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typescript.parser } } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-syntax': ['error', onlyTypesLeft],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-undef': 'off',
      'no-console': ['error', { allow: ['error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      semi: ['error', 'never'],
      // A factory that returns a handful of small functions counts as one function here, so the measure is
      // wide.
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 36, variant: 'modified' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // The formatter breaks code; this one is for comments, which it leaves alone.
      'max-len': [
        'error',
        {
          code: 110,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true }], 'max-lines-per-function': 'off' },
  },
  {
    files: ['backend/api/**'],
    ignores: ['backend/api/{app,interface-files,trpc}.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyTypesLeft, ...thinProcedures] },
  },
  // A suite or a store's setup is a list of small things, not one long thought.
  {
    files: ['test/**', 'renderer/features/**/*.ts', 'renderer/i18n/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/**'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['test/e2e/**'], rules: { 'no-restricted-syntax': ['error', onlyTypesLeft, ...keptRoutes] } },
  { files: ['renderer/i18n/**', 'templates/**', 'core/sentences/**'], rules: { 'max-lines': 'off' } },
  { files: ['scripts/**', 'backend/doors/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
)
