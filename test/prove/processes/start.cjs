/**
 * Starts the named file beside it (`api.cjs`) as it was compiled by the first who did: a quarter of its start is spent
 * on that.
 */
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, process.argv[2]);
const compiled = `${filename}.compiled`;
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;

const script = new Script(source, { filename, cachedData });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(filename), module_, filename, __dirname);
if (!cachedData) {
  // Whole or not at all: whoever starts beside this one reads it as well. With what has run by then.
  setTimeout(() => {
    writeFileSync(`${compiled}.${process.pid}`, script.createCachedData());
    renameSync(`${compiled}.${process.pid}`, compiled);
  }, 1_500).unref();
}
