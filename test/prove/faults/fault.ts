import type { TestingModule } from '@nestjs/testing';
import type { Client } from 'pg';

/** A fault that somebody could make; put into a running product on a database of its own, never into its code. */
export interface Fault {
  /** What is wrong, in words. */
  readonly fault: string;
  put(product: Pick<TestingModule, 'get'>, owner: Client): unknown;
}

type Made<Service> = abstract new (...given: never[]) => Service;

/**
 * A service of the product with everything that it has open to change, what is private as well: a fault may sit
 * anywhere.
 */
export const opened = (product: Pick<TestingModule, 'get'>, service: Made<unknown>) =>
  // oxlint-disable-next-line typescript/no-explicit-any
  product.get(service as never, { strict: false }) as any;
