import 'reflect-metadata';
import { Environment } from '#kernel/environment.js';
import { createApi } from './server.js';

const environment = Environment.from(process.env);
const app = await createApi(environment);
await app.listen(environment.port, environment.host);
