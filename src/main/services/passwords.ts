/** Passwords as scrypt hashes (docs/adr/0010-sessions-and-roles.md). Hashing runs off the core's thread, two at a time. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Parameters of scrypt: 2^ln rounds of blocks of r × 128 bytes, p times. */
export interface ScryptCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

export interface Passwords {
  /** In the PHC form, with a salt of its own. */
  hash(password: string): Promise<string>;
  /** False for a wrong password, and at the same cost where there is no hash to compare with. */
  verify(password: string, stored: string | null): Promise<boolean>;
  /** Whether the hash was made at less cost than one made now. */
  isWeak(stored: string): boolean;
}

/** What is asked of the world: the hash of a salted password. */
export type DeriveKey = (password: string, salt: Buffer, cost: ScryptCost) => Promise<Buffer>;

/** 128 MiB and some 300 ms a hash. */
const usualCost: ScryptCost = { ln: 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
// 128 MiB each
const AT_ONCE = 2;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Passwords at the given cost; those that were stored at another are still read. */
export function createPasswords(cost: ScryptCost = usualCost, derive: DeriveKey = deriveByScrypt): Passwords {
  const inTurn = createTurns(AT_ONCE);
  // compared with where there is no profile, so that its absence takes as long as a wrong password
  const nobody: StoredHash = { cost, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) };
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await inTurn(() => derive(normal(password), salt, cost));
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${toText(salt)}$${toText(key)}`;
    },
    verify: async (password, stored) => {
      const read = stored === null ? undefined : parse(stored);
      const wanted = read ?? nobody;
      const key = await inTurn(() => derive(normal(password), wanted.salt, wanted.cost));
      const isSame = key.length === wanted.key.length && timingSafeEqual(key, wanted.key);
      return isSame && read !== undefined;
    },
    isWeak: (stored) => {
      const made = parse(stored)?.cost;
      return made === undefined || made.ln < cost.ln || made.r < cost.r || made.p < cost.p;
    },
  };
}

interface StoredHash {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

function parse(stored: string): StoredHash | undefined {
  const [, ln, r, p, salt, key] = PHC.exec(stored) ?? [];
  if (salt === undefined || key === undefined) return undefined;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

/** The same letters may come in two forms, by the keyboard. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

function deriveByScrypt(password: string, salt: Buffer, { ln, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** Runs so many at once; the others wait, in order. */
function createTurns(atOnce: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running < atOnce) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      // the turn is handed on
      if (next === undefined) running--;
      else next();
    }
  };
}
