import 'reflect-metadata';
import { Client } from 'pg';
import { Environment } from '#kernel/environment.js';
import { createApi } from '../../../apps/api/server.js';
import { faultsOfLocks } from '../faults/locks.js';

/** The api as a process of its own; with the fault that FAULT names, if any. It says its port once it listens. */
const app = await createApi(Environment.from(process.env));
const fault = faultsOfLocks.find((one) => one.fault === process.env.FAULT);
if (fault) await fault.put(app, new Client());
await app.listen(0, '127.0.0.1');
const address = app.getHttpServer().address() as { port: number };
process.send!(address.port);
