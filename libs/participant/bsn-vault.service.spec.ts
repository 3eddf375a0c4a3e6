import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Environment } from '#kernel/environment.js';
import { BsnVault } from './bsn-vault.service.js';

const aKey = () => randomBytes(32).toString('base64');
const aVault = (keys: Record<string, string> = {}) =>
  new BsnVault(
    Environment.from({
      DATABASE_URL: 'postgres://localhost/none',
      BSN_KEY: aKey(),
      BSN_HMAC_KEY: aKey(),
      SESSION_KEY: aKey(),
      ...keys,
    }),
  );

const bsn = '123456782';

describe('a sealed BSN', () => {
  const vault = aVault();

  test('opens to what was sealed', () => {
    expect(vault.open(vault.seal(bsn))).toBe(bsn);
  });

  test('never looks the same twice, though it is found under one hash', () => {
    const [one, other] = [vault.seal(bsn), vault.seal(bsn)];
    expect(one.cipher.equals(other.cipher)).toBe(false);
    expect(one.hash.equals(other.hash)).toBe(true);
    expect(one.hash.equals(vault.hash(bsn))).toBe(true);
  });

  test('holds its digits nowhere in the clear', () => {
    const { cipher, hash } = vault.seal(bsn);
    expect(Buffer.concat([cipher, hash]).includes(bsn)).toBe(false);
    expect(inspect(vault.seal(bsn), { depth: 9 })).not.toContain(bsn);
  });

  test('does not open with one bit changed, beside the hash of another, or with another key', () => {
    const sealed = vault.seal(bsn);
    for (let place = 0; place < sealed.cipher.length; place += 1) {
      const cipher = Buffer.from(sealed.cipher);
      cipher[place]! ^= 1;
      expect(() => vault.open({ ...sealed, cipher })).toThrow();
    }
    expect(() => vault.open({ ...sealed, hash: vault.hash('111222333') })).toThrow();
    expect(() => aVault().open(sealed)).toThrow();
  });

  test('the error of one that does not open repeats no digit of it', () => {
    const sealed = vault.seal(bsn);
    try {
      vault.open({ ...sealed, hash: vault.hash('111222333') });
    } catch (error) {
      expect(inspect(error)).not.toContain(bsn);
    }
    expect.assertions(1);
  });
});

test('the hash of a BSN and of a match key with the same text differ, and each needs the key', () => {
  const vault = aVault();
  expect(vault.hash(bsn).readBigInt64BE()).not.toBe(vault.matchKey(bsn));
  expect(vault.matchKey(bsn)).not.toBe(aVault().matchKey(bsn));
  expect(vault.hash(bsn).equals(aVault().hash(bsn))).toBe(false);
});
