/** The api of the product, to kill. */
import 'reflect-metadata';
import { Environment } from '#kernel/environment.js';
import { createApi } from '../../../apps/api/server.js';
import { endsWithItsParent } from './ends-with-its-parent.js';

endsWithItsParent();

async function answer(): Promise<void> {
  const environment = Environment.from(process.env);
  // Without the web app: there are no pages in these proofs.
  const app = await createApi(environment, undefined, '/nowhere');
  await app.listen(environment.port, environment.host);
  process.stdout.write('ready\n');
}

void answer();
