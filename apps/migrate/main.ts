import { migrate } from '#database/migrate.js';
import { ensureRuntimeLogin } from '#database/runtime-login.js';

/** Run once per release, before the api and the worker: the schema, and the account that DATABASE_URL names. */
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: runtimeUrl } = process.env;
if (!ownerUrl) {
  console.error('DATABASE_OWNER_URL ontbreekt: het adres waarmee de eigenaar van de tabellen aanmeldt.');
  process.exit(1);
}

await migrate(ownerUrl);
if (runtimeUrl) {
  const { username, password } = new URL(runtimeUrl);
  if (username !== new URL(ownerUrl).username)
    await ensureRuntimeLogin(ownerUrl, decodeURIComponent(username), decodeURIComponent(password));
}
console.log('De database is bij.');
