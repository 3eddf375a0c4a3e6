import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const compressors = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Each text file also compressed, once, so that the api only hands it out. */
const compressed = (): Plugin => ({
  name: 'compressed',
  async writeBundle({ dir }) {
    const names = await readdir(dir!, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => join(dir!, name));
    await Promise.all(
      files.flatMap((file) =>
        Object.entries(compressors).map(async ([ending, compress]) =>
          writeFile(`${file}.${ending}`, await compress(await readFile(file))),
        ),
      ),
    );
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
