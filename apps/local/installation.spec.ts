import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDataDir, openDataDir } from './data-dir.js';
import { claimablePort, freePort } from './free-port.js';
import { claimDataDir } from './launcher-lock.js';
import { localSecrets } from './local-secrets.js';
import { commandLine } from './running-process.js';
import { scratchDirectory } from '../../test/scratch-directory.js';

let root: string;

beforeEach(() => {
  root = scratchDirectory('doorloop-installation-');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the data directory', () => {
  test('of another program is neither filled nor emptied', () => {
    writeFileSync(join(root, 'scriptie.doc'), 'van een ander');
    expect(() => openDataDir(root)).toThrow(/DATA_DIR/);
  });

  test('begins anew without what it held', () => {
    const dir = openDataDir(root);
    mkdirSync(dir.postgres);
    writeFileSync(join(dir.logs, 'api.log'), 'oud');
    const before = localSecrets({ ...dir, postgres: join(root, 'none') }, {});
    emptyDataDir(openDataDir(root));
    expect(existsSync(dir.postgres)).toBe(false);
    expect(existsSync(join(dir.logs, 'api.log'))).toBe(false);
    expect(localSecrets(dir, {}).BSN_KEY).not.toBe(before.BSN_KEY);
  });

  test('belongs to one launcher at a time', async () => {
    const holder = spawn(process.execPath, ['-e', 'process.stdout.write("up"); setInterval(() => 0, 1e6)']);
    await once(holder.stdout, 'data');
    const claim = { pid: holder.pid!, command: commandLine(holder.pid!) };
    writeFileSync(join(root, 'launcher.json'), JSON.stringify(claim));
    await expect(claimDataDir(root, 100)).rejects.toThrow(/al in gebruik/);

    const stopped = claimDataDir(root, 5_000);
    holder.kill('SIGKILL');
    await expect(stopped).resolves.toEqual(expect.any(Function));
  });

  test('is free again when the process number now belongs to another program', async () => {
    writeFileSync(
      join(root, 'launcher.json'),
      JSON.stringify({ pid: process.ppid, command: 'node dist/main.js' }),
    );
    const release = await claimDataDir(root, 0);
    expect(JSON.parse(readFileSync(join(root, 'launcher.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
    expect(existsSync(join(root, 'launcher.json'))).toBe(false);
  });
});

describe('the keys', () => {
  test('are 32 bytes each, differ, are kept for the owner alone and stay the same', () => {
    const dir = openDataDir(root);
    const secrets = localSecrets(dir, {});
    const lengths = Object.values(secrets).map((value) => Buffer.from(value, 'base64').length);
    expect(lengths).toEqual([32, 32, 32]);
    expect(new Set(Object.values(secrets)).size).toBe(3);
    expect(statSync(dir.secrets).mode & 0o777).toBe(0o600);
    expect(localSecrets(dir, {})).toEqual(secrets);
  });

  test('of the environment come first', () => {
    expect(localSecrets(openDataDir(root), { BSN_KEY: 'gegeven' }).BSN_KEY).toBe('gegeven');
  });

  test('are not made anew beside data that the lost ones closed', () => {
    const dir = openDataDir(root);
    mkdirSync(dir.postgres);
    expect(() => localSecrets(dir, {})).toThrow(/secrets\.json ontbreekt/);
  });
});

describe('the port', () => {
  test.each([['127.0.0.1'], ['0.0.0.0']])(
    'that is taken on %s is named, with the variable that changes it',
    async (host) => {
      const other = createServer().listen(0, host);
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      await expect(claimablePort(String(port))).rejects.toThrow(
        new RegExp(`Poort ${port} is al in gebruik.*PORT=`),
      );
      other.close();
    },
  );

  test.each(['abc', '0', '65536', '3000.5', ''])('"%s" is none', async (given) => {
    await expect(claimablePort(given)).rejects.toThrow(/PORT moet een getal/);
  });

  test('that is free is taken as it is', async () => {
    const port = await freePort();
    expect(await claimablePort(String(port))).toBe(port);
  });
});
