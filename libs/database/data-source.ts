import { readdirSync } from 'node:fs';
import { DataSource } from 'typeorm';

const migrationFolder = new URL('./migrations/', import.meta.url);

/** Every migration class in the folder, in the order of the timestamps in their file names. */
async function migrations(): Promise<Function[]> {
  const files = readdirSync(migrationFolder)
    .filter((file) => /^\d+-[\w-]+\.(js|ts)$/.test(file))
    .sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, migrationFolder).href)));
  return modules.flatMap((module: Record<string, unknown>) =>
    Object.values(module).filter((value): value is Function => typeof value === 'function'),
  );
}

/** The data source that owns the schema; only migrations use it. */
export async function ownerDataSource(ownerUrl: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await migrations(),
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
}
