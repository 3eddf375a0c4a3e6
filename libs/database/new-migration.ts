import { writeFileSync } from 'node:fs';

/** `npm run migration:new -- place-of-work`: an empty migration, timed now, so that it runs after all that exist. */
const name = process.argv[2];
if (!name || !/^[a-z]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Geef een naam in kleine letters met streepjes: npm run migration:new -- place-of-work');
  process.exit(1);
}

const timestamp = Date.now();
const className = name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const file = new URL(`./migrations/${timestamp}-${name}.ts`, import.meta.url);

writeFileSync(
  file,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the schema changes. */
export class ${className}${timestamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }
}
`,
  { flag: 'wx' },
);
console.log(decodeURIComponent(file.pathname));
