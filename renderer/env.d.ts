/// <reference types="vite/client" />

/** The version of package.json, put in at build. */
declare const __LECTERN_VERSION__: string
