import type { Role } from '#kernel/actor.js';
import type { WaitingColleague } from './waiting.js';

const ROLE: Partial<Record<Role, string>> = {
  jobCoach: 'jobcoach',
  consultant: 'consulent',
  teamLead: 'teamleider',
  manager: 'manager',
  dataSteward: 'gegevensbeheerder',
  privacyOfficer: 'privacyfunctionaris',
  admin: 'beheerder',
};

/** What somebody who just typed `npm start` wants to know. */
export function greeting(
  address: string,
  colleagues: WaitingColleague[],
  password?: string,
  mails = Boolean(process.env['SMTP_URL']),
): string {
  const lines = ['', `Doorloop draait op ${address}  (API: ${address}/api/v1/openapi.json)`];
  if (colleagues.length > 0 && password) {
    lines.push('', `Aanmelden kan als, steeds met wachtwoord ${password}:`);
    const [roleWidth, nameWidth] = [
      widest(colleagues.map((c) => ROLE[c.role]!)),
      widest(colleagues.map((c) => c.username)),
    ];
    for (const colleague of colleagues)
      lines.push(
        `  ${ROLE[colleague.role]!.padEnd(roleWidth)}  ${colleague.username.padEnd(nameWidth)}  ${waitingFor(colleague)}`,
      );
  }
  if (!mails) lines.push('', 'E-mail staat uit (SMTP_URL is leeg): berichten staan alleen in de app.');
  return [...lines, '', 'Stoppen: Ctrl-C. Opnieuw beginnen: npm start -- --fresh', ''].join('\n');
}

function waitingFor(colleague: WaitingColleague): string {
  const parts = [
    counted(colleague.offered, 'aangeboden overdracht', 'aangeboden overdrachten'),
    counted(colleague.escalated, 'te late overdracht in het team', 'te late overdrachten in het team'),
    counted(colleague.referrals, 'ingediende aanmelding', 'ingediende aanmeldingen'),
    counted(colleague.returned, 'aanmelding om aan te vullen', 'aanmeldingen om aan te vullen'),
    counted(colleague.doubtfulPairs, 'mogelijke dubbele', 'mogelijke dubbelen'),
    counted(colleague.trajectories, 'traject als aanspreekpunt', 'trajecten als aanspreekpunt'),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : 'niets dat wacht';
}

function counted(count: number, one: string, more: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : more}`;
}

const widest = (words: string[]) => Math.max(...words.map((word) => word.length));
