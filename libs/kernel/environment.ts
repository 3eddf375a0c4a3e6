/** How one variable is read. `parse` answers the value, or throws with what is wrong with it. */
interface Variable<Value> {
  readonly parse: (text: string) => Value;
  readonly fallback?: Value;
}

const text = (value: string): string => value;

const url =
  (...protocols: string[]) =>
  (value: string): string => {
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (!parsed || !protocols.includes(parsed.protocol)) {
      throw new Error(`moet een adres zijn dat begint met ${protocols.map((p) => `${p}//`).join(' of ')}`);
    }
    return value;
  };

const wholeNumber =
  (min: number, max: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max) {
      throw new Error(`moet een geheel getal zijn van ${min} tot en met ${max}`);
    }
    return number;
  };

const sender = (value: string): string => {
  if (!/^([^<>\r\n]*<)?[^<>@\s]+@[^<>@\s]+>?$/.test(value)) {
    throw new Error('moet een e-mailadres zijn, zoals Doorloop <doorloop@organisatie.nl>');
  }
  return value;
};

const key = (value: string): Buffer => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length !== 32)
    throw new Error('moet een sleutel van 32 bytes zijn, in base64 (openssl rand -base64 32)');
  return bytes;
};

const variables = {
  DATABASE_URL: { parse: url('postgres:', 'postgresql:') },
  REDIS_URL: { parse: url('redis:', 'rediss:'), fallback: undefined as string | undefined },
  QUEUE_PREFIX: { parse: text, fallback: 'doorloop' },
  PORT: { parse: wholeNumber(0, 65_535), fallback: 3000 },
  WORKER_PORT: { parse: wholeNumber(0, 65_535), fallback: 3001 },
  HOST: { parse: text, fallback: '127.0.0.1' },
  TRUSTED_PROXIES: { parse: wholeNumber(0, 10), fallback: 0 },
  BSN_KEY: { parse: key },
  BSN_HMAC_KEY: { parse: key },
  SESSION_KEY: { parse: key },
  WRITE_POOL_SIZE: { parse: wholeNumber(1, 200), fallback: 10 },
  READ_POOL_SIZE: { parse: wholeNumber(1, 200), fallback: 8 },
  SMTP_URL: { parse: url('smtp:', 'smtps:'), fallback: undefined as string | undefined },
  MAIL_FROM: { parse: sender, fallback: undefined as string | undefined },
  PUBLIC_URL: { parse: url('https:', 'http:'), fallback: undefined as string | undefined },
  ORGANISATION_NAME: { parse: text, fallback: 'Doorloop' },
  ORGANISATION_ADDRESS: { parse: text, fallback: undefined as string | undefined },
  ORGANISATION_PHONE: { parse: text, fallback: undefined as string | undefined },
  ORGANISATION_URL: { parse: url('https:', 'http:'), fallback: undefined as string | undefined },
  STATEMENT_TIMEOUT_MS: { parse: wholeNumber(100, 600_000), fallback: 15_000 },
} satisfies Record<string, Variable<unknown>>;

type Settings = {
  [Name in keyof typeof variables]:
    ReturnType<(typeof variables)[Name]['parse']> | OptionalOf<(typeof variables)[Name]>;
};
/** Outgoing mail; all three are known, or there is none. */
export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Where colleagues find the app, without a slash at its end. */
  readonly publicUrl: string;
}

/** Who writes to a participant. */
export interface Organisation {
  readonly name: string;
  /** Its lines from a comma to the next. */
  readonly address: string | null;
  /** As it is to be dialled: whoever answers puts the caller through. */
  readonly phone: string | null;
  readonly url: string | null;
}

/** What mail needs besides its server. */
const neededForMail = ['MAIL_FROM', 'PUBLIC_URL'] as const;

type OptionalOf<V> = V extends { fallback: infer Fallback } ? Fallback : never;

/** The settings of a process, read once at boot. Secrets come from here and nowhere else. */
export class Environment {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** Keeps the queues of several installations on one Redis apart. */
  readonly queuePrefix: string;
  readonly port: number;
  readonly workerPort: number;
  readonly host: string;
  /** How many proxies in front of us say from which address a request came; 0: none, believe nobody. */
  readonly trustedProxies: number;
  /** AES-256-GCM key of the BSN. */
  readonly bsnKey: Buffer;
  /** Key of the HMAC under which a BSN is looked up. */
  readonly bsnHmacKey: Buffer;
  readonly sessionKey: Buffer;
  readonly writePoolSize: number;
  readonly readPoolSize: number;
  /** How long a statement of a request may take, its wait for others included. A job may take what it needs. */
  readonly statementTimeoutMs: number;

  /** Null when no mail goes out: all is told in the app alone. */
  readonly mail: MailSettings | null;
  readonly organisation: Organisation;

  private constructor(settings: Settings) {
    this.databaseUrl = settings.DATABASE_URL;
    this.redisUrl = settings.REDIS_URL;
    this.queuePrefix = settings.QUEUE_PREFIX;
    this.port = settings.PORT;
    this.workerPort = settings.WORKER_PORT;
    this.host = settings.HOST;
    this.trustedProxies = settings.TRUSTED_PROXIES;
    this.bsnKey = settings.BSN_KEY;
    this.bsnHmacKey = settings.BSN_HMAC_KEY;
    this.sessionKey = settings.SESSION_KEY;
    this.writePoolSize = settings.WRITE_POOL_SIZE;
    this.readPoolSize = settings.READ_POOL_SIZE;
    this.statementTimeoutMs = settings.STATEMENT_TIMEOUT_MS;
    this.mail = settings.SMTP_URL
      ? {
          smtpUrl: settings.SMTP_URL,
          from: settings.MAIL_FROM!,
          publicUrl: settings.PUBLIC_URL!.replace(/\/$/, ''),
        }
      : null;
    this.organisation = {
      name: settings.ORGANISATION_NAME,
      address: settings.ORGANISATION_ADDRESS ?? null,
      phone: settings.ORGANISATION_PHONE ?? null,
      url: settings.ORGANISATION_URL ?? null,
    };
  }

  /** Reads every variable before it complains, and never repeats a value: it may be a secret. */
  static from(source: Readonly<Record<string, string | undefined>>): Environment {
    const problems: string[] = [];
    const settings: Record<string, unknown> = {};
    for (const [name, variable] of Object.entries<Variable<unknown>>(variables)) {
      const given = source[name]?.trim();
      if (!given) {
        if (!('fallback' in variable)) problems.push(`${name} ontbreekt`);
        settings[name] = variable.fallback;
        continue;
      }
      try {
        settings[name] = variable.parse(given);
      } catch (error) {
        problems.push(`${name} ${(error as Error).message}`);
      }
    }
    for (const name of neededForMail) {
      if (source['SMTP_URL']?.trim() && !source[name]?.trim()) {
        problems.push(`${name} ontbreekt, en is nodig omdat SMTP_URL er is`);
      }
    }
    if (problems.length > 0) throw new Error(`Instellingen kloppen niet:\n- ${problems.join('\n- ')}`);
    return new Environment(settings as Settings);
  }
}
