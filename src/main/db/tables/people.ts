/** Rows of the tables of profiles, sessions and settings, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface UserTable {
  /** UUID v7 */
  readonly id: string;
  readonly role: 'admin' | 'member';
  readonly username: string;
  readonly email: string | null;
  readonly password_hash: string | null;
  readonly image: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly last_used_at: number | null;
}

export interface UserProfileTable {
  readonly user_id: string;
  readonly display_name: string | null;
  readonly zip_code: string | null;
  readonly age_group: string | null;
}

export interface SessionTable {
  readonly session_id: Generated<number>;
  readonly user_id: string;
  /** SHA-256 of the token, hex; the token itself is never stored */
  readonly token: string;
  readonly label: string;
  readonly created_at: number;
  readonly last_seen_at: number;
  readonly expires_at: number;
  readonly idle_ms: Generated<number>;
}

export interface SignInFailureTable {
  readonly user_id: string;
  readonly failed_count: number;
  readonly last_failed_at: number;
}

export interface SettingTable {
  readonly user_id: string;
  readonly key: string;
  readonly value: string;
  readonly updated_at: number;
}
