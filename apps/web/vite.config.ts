import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Each text file also compressed, once, so that the api only hands it out. */
const compressed = (): Plugin => ({
  name: 'compressed',
  writeBundle({ dir }) {
    for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg)$/.test(name)) continue;
      const file = join(dir!, name);
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Nothing as a data: address, which the Content-Security-Policy would refuse.
    assetsInlineLimit: 0,
    // The browsers that still get security updates; no helper code for older ones.
    target: 'es2022',
    cssTarget: 'chrome123',
    manifest: true,
    // Directives for servers that render React say nothing in a browser.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: {
    // `npm run dev:web`: the app from its sources, on the api of `npm start`.
    proxy: { '/api': process.env.API ?? 'http://localhost:3000' },
  },
});
