import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  // Our own packages are taken as their sources, as everywhere in this house.
  resolve: { conditions: ['@levada/source', ...defaultClientConditions] },
  // The site's policy allows files of its own only: nothing is put into the page or into `data:` addresses.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // `npx vite` in this folder, beside a system started with `npm start`.
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
