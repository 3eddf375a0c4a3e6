import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment } from '#kernel/environment.js';
import { keyedHash } from './keyed-hash.js';

/** A BSN as it is stored. The two columns go together from row to row: the cipher opens beside its own hash only. */
export interface SealedBsn {
  /** Key version (1 byte), nonce (12), AES-256-GCM text (9), tag (16). */
  readonly cipher: Buffer;
  /** Keyed hash under which the BSN is looked up. */
  readonly hash: Buffer;
}

const KEY_VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The one place where a BSN is sealed and opened. It never logs one, and its errors hold none. */
@Injectable()
export class BsnVault {
  constructor(private readonly environment: Environment) {}

  seal(bsn: string): SealedBsn {
    const hash = this.hash(bsn);
    const nonce = randomBytes(NONCE_BYTES);
    const version = Buffer.of(KEY_VERSION);
    const gcm = createCipheriv('aes-256-gcm', this.environment.bsnKey, nonce);
    gcm.setAAD(Buffer.concat([version, hash]));
    const text = Buffer.concat([gcm.update(bsn, 'utf8'), gcm.final()]);
    return { cipher: Buffer.concat([version, nonce, text, gcm.getAuthTag()]), hash };
  }

  open({ cipher, hash }: SealedBsn): string {
    if (cipher[0] !== KEY_VERSION) throw new Error(`BSN sealed with unknown key version ${cipher[0]}.`);
    const text = cipher.subarray(1 + NONCE_BYTES, -TAG_BYTES);
    const gcm = createDecipheriv('aes-256-gcm', this.environment.bsnKey, cipher.subarray(1, 1 + NONCE_BYTES));
    gcm.setAAD(Buffer.concat([cipher.subarray(0, 1), hash]));
    gcm.setAuthTag(cipher.subarray(-TAG_BYTES));
    return Buffer.concat([gcm.update(text), gcm.final()]).toString('utf8');
  }

  /** For a look-up on a `bsn_hmac` column. */
  hash(bsn: string): Buffer {
    return keyedHash(this.environment.bsnHmacKey, 'bsn', bsn);
  }

  /** A key under which the same person may be found; for `match_key`. */
  matchKey(key: string): bigint {
    return keyedHash(this.environment.bsnHmacKey, 'match-key', key).readBigInt64BE();
  }

  /** For noticing that what a source gave has changed, without betraying a BSN to who tries them all. */
  contentHash(content: string): Buffer {
    return keyedHash(this.environment.bsnHmacKey, 'content', content);
  }
}
