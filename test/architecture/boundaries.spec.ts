import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, violations } from './boundaries.js';
import { EDGES } from './edges.js';

const repository = new Map(
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')] as const),
  ),
);

test('the sources keep to the dependency rules', () => {
  expect(repository.size).toBeGreaterThan(10);
  expect(violations(repository)).toEqual([]);
});

test('every library stands in the table of edges, and the table has no circle', () => {
  const libraries = new Set(
    [...repository.keys()].map((path) => path.split('/')).filter(([top]) => top === 'libs'),
  );
  for (const [, library] of libraries) expect(Object.keys(EDGES)).toContain(library);
  const order = Object.keys(EDGES);
  for (const [library, known] of Object.entries(EDGES))
    for (const other of known)
      expect([library, other, order.indexOf(other) < order.indexOf(library)]).toEqual([library, other, true]);
});

describe('a planted violation is found', () => {
  test.each([
    ['1', 'libs/handover/handover.rules.ts', `import { DataSource } from 'typeorm';`],
    ['1', 'libs/handover/handover.rules.ts', `import { Injectable } from '@nestjs/common';`],
    ['1', 'libs/handover/handover.rules.ts', `import { HandoverService } from './handover.service.js';`],
    ['1', 'libs/handover/handover.rules.ts', `export const isLate = (due: Date) => due < new Date();`],
    ['2', 'libs/handover/handover.service.ts', `import { Repository } from 'typeorm';`],
    ['2', 'libs/handover/handover.controller.ts', `import pg from 'pg';`],
    ['2', 'apps/api/main.ts', `const { Client } = await import('pg');`],
    ['3', 'libs/handover/handover.service.ts', `import type { OfferDto } from './handover.dto.js';`],
    [
      '3',
      'libs/handover/handover.repository.ts',
      `export { HandoverController } from './handover.controller.js';`,
    ],
    ['3', 'libs/kernel/clock.ts', `import { start } from '../../apps/api/main.js';`],
    ['3', 'libs/handover/handover.module.ts', `const late = forwardRef(() => TrajectoryModule);`],
    ['4', 'libs/handover/handover.service.ts', `import { Queue } from 'bullmq';`],
    ['4', 'libs/intake/intake.repository.ts', `import Redis from 'ioredis';`],
    [
      '5',
      'libs/trajectory/stage.service.ts',
      `import { HandoverService } from '#handover/handover.service.js';`,
    ],
    ['5', 'libs/participant/person.service.ts', `import type { Stage } from '#trajectory/stage.rules.js';`],
    ['5', 'libs/intake/intake.service.ts', `import { PersonEntity } from '#participant/person.entity.js';`],
    ['5', 'libs/kernel/clock.ts', `export * from '#access/actor.js';`],
    ['6', 'apps/web/src/parts/badge.tsx', `import { stages } from '#trajectory/stage.rules.js';`],
    ['6', 'apps/web/src/app/shell.tsx', `import { createApi } from '../../../api/server.js';`],
  ])('rule %s: %s %s', (rule, path, source) => {
    expect(violations(new Map([[path, source]]))).toContainEqual(expect.stringContaining(`${rule}. `));
  });

  test('rule 1: a rule that reaches the database through the kernel', () => {
    const detour = new Map([
      ['libs/handover/handover.rules.ts', `import { record } from '#kernel/journal.js';`],
      ['libs/kernel/journal.ts', `import { insert } from './rows.js';`],
      ['libs/kernel/rows.ts', `import pg from 'pg';`],
    ]);
    expect(violations(detour)).toEqual([expect.stringContaining('1. ')]);
  });

  test('rule 3: a circle of three files', () => {
    const circle = new Map([
      ['libs/kernel/a.ts', `import { b } from './b.js';`],
      ['libs/kernel/b.ts', `export { c } from './c.js';`],
      ['libs/kernel/c.ts', `const a = await import('./a.js');`],
    ]);
    expect(violations(circle)).toEqual([
      '3. circle: libs/kernel/a.ts → libs/kernel/b.ts → libs/kernel/c.ts → libs/kernel/a.ts',
    ]);
  });
});

test('what is allowed is not found', () => {
  const allowed = new Map([
    [
      'libs/handover/handover.rules.ts',
      `import { Refusal } from '#kernel/refusal.js';\nimport type { Stage } from '#trajectory/stage.rules.js';`,
    ],
    ['libs/handover/handover.repository.ts', `import { EntityManager } from 'typeorm';`],
    ['libs/handover/handover.jobs.ts', `import type { Job } from 'bullmq';`],
    [
      'libs/handover/handover.service.ts',
      `// import { Queue } from 'bullmq';\nimport { StageService } from '#trajectory/stage.service.js';`,
    ],
    ['libs/kernel/a.ts', `import type { B } from './b.js';`],
    ['libs/kernel/b.ts', `import { a } from './a.js';`],
    ['libs/handover/handover.db.spec.ts', `import { Client } from 'pg';`],
  ]);
  expect(violations(allowed)).toEqual([]);
});

test('imports are read in every form in which they are written', () => {
  const source = `
    import a, { b } from 'one';
    import type { C } from 'two';
    import {
      d,
      type E,
    } from 'three';
    import 'four';
    export { f } from 'five';
    export * as g from 'six';
    export type { H } from 'seven';
    const i = await import('eight');
    const text = "import nothing of this";
  `;
  expect(importsOf('libs/kernel/x.ts', source).map(({ to, typeOnly }) => (typeOnly ? `${to}?` : to))).toEqual(
    ['one', 'two?', 'three', 'four', 'five', 'six', 'seven?', 'eight'],
  );
});
