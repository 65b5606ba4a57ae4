import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The sources lie beside this package, so what they import is looked up here.
export default defineConfig({
  root: here('..'),
  resolve: {
    alias: [
      { find: /^lit$/, replacement: here('node_modules/lit/index.js') },
      { find: /^lit\/(.*)$/, replacement: `${here('node_modules/lit')}/$1` },
      { find: /^fake-indexeddb\/auto$/, replacement: here('node_modules/fake-indexeddb/auto/index.mjs') },
    ],
  },
  server: { fs: { strict: false } },
  test: {
    include: ['frontend-tests/{feedback,fields,keeper,notes,reading,sheet,upload}/**/*.test.ts'],
    environment: 'happy-dom',
    globals: true,
    restoreMocks: true,
  },
});
