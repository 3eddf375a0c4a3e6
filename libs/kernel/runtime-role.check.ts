import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * A process that owns the tables, or that row-level security does not hold, has one wall less than it seems: it
 * does not start.
 */
@Injectable()
export class RuntimeRoleCheck implements OnModuleInit {
  constructor(private readonly source: DataSource) {}

  async onModuleInit(): Promise<void> {
    const [role] = await this.source.query<{ name: string; unheld: boolean; owns: boolean }[]>(`
      SELECT current_user AS name, rolsuper OR rolbypassrls AS unheld,
        EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relowner = r.oid AND n.nspname = 'public') AS owns
      FROM pg_roles r WHERE rolname = current_user`);
    if (!role || role.unheld || role.owns) {
      throw new Error(
        `DATABASE_URL werkt als de databaserol "${role?.name}", die ${role?.owns ? 'eigenaar is van tabellen' : 'voorbij row-level security komt'}. ` +
          'Gebruik een account dat alleen doorloop_app kan worden, met ?options=-c%20role%3Ddoorloop_app (README, "Eigen servers").',
      );
    }
  }
}
