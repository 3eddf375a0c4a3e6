import { expect, test } from 'vitest';
import { Environment } from './environment.js';

const key = Buffer.alloc(32, 7).toString('base64');
const sound = {
  DATABASE_URL: 'postgres://doorloop@127.0.0.1/doorloop',
  BSN_KEY: key,
  BSN_HMAC_KEY: key,
  SESSION_KEY: key,
};

const complaintOf = (change: Record<string, string | undefined>): string => {
  try {
    Environment.from({ ...sound, ...change });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

test('what is left out gets a sensible value', () => {
  expect(Environment.from(sound)).toMatchObject({ port: 3000, redisUrl: undefined, queuePrefix: 'doorloop' });
});

test.each([
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL moet een adres zijn'],
  ['DATABASE_URL', '', 'DATABASE_URL ontbreekt'],
  ['REDIS_URL', 'localhost:6379', 'REDIS_URL moet een adres zijn dat begint met redis:// of rediss://'],
  ['PORT', 'drie', 'PORT moet een geheel getal zijn van 0 tot en met 65535'],
  ['PORT', '70000', 'PORT moet een geheel getal'],
  ['BSN_KEY', 'a2xlaW4=', 'BSN_KEY moet een sleutel van 32 bytes zijn'],
  ['SMTP_URL', 'mail.voorbeeld.nl', 'SMTP_URL moet een adres zijn dat begint met smtp:// of smtps://'],
  ['SMTP_URL', 'smtp://mail.voorbeeld.nl', 'MAIL_FROM ontbreekt, en is nodig omdat SMTP_URL er is'],
  ['MAIL_FROM', 'niemand', 'MAIL_FROM moet een e-mailadres zijn'],
  ['PUBLIC_URL', 'doorloop', 'PUBLIC_URL moet een adres zijn'],
  ['SESSION_KEY', undefined, 'SESSION_KEY ontbreekt'],
])('%s=%s is refused by name', (name, value, complaint) => {
  expect(complaintOf({ [name]: value })).toContain(complaint);
});

test('every problem is named at once, and no value is repeated', () => {
  const complaint = complaintOf({ PORT: 'geheim-1', BSN_KEY: 'geheim-2', REDIS_URL: 'geheim-3' });
  for (const name of ['PORT', 'BSN_KEY', 'REDIS_URL']) expect(complaint).toContain(name);
  expect(complaint).not.toContain('geheim');
});
