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
      // What they draw needs a browser; the tests look at what is given to them.
      { find: /^@vaadin\/.*$/, replacement: here('nothing.ts') },
      { find: /^prosemirror-(.*)$/, replacement: `${here('node_modules/prosemirror-')}$1/dist/index.js` },
      { find: /^commonmark$/, replacement: here('node_modules/commonmark/lib/index.js') },
      { find: /^fake-indexeddb\/auto$/, replacement: here('node_modules/fake-indexeddb/auto/index.mjs') },
    ],
  },
  server: { fs: { strict: false } },
  test: {
    include: ['frontend-tests/{editor,feedback,fields,keeper,nota,notes,passkey,reading,sheet,shell,upload}/**/*.test.ts'],
    environment: 'happy-dom',
    globals: true,
    restoreMocks: true,
    // A loaded machine takes its time.
    hookTimeout: 60_000,
    testTimeout: 60_000,
  },
});
