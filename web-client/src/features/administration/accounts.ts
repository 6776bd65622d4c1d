import type { Names } from '../../protocol/views';
import type { Id, PersonId } from '../../protocol/types';

/** One of `GET /api/accounts`. */
export interface Account {
  readonly person: PersonId;
  readonly names: Names;
  readonly email: string;
  readonly language: 'zh' | 'en';
  readonly state: 'invited' | 'active' | 'disabled';
  readonly departments: readonly Id[];
  readonly administrator: boolean;
}

export interface Accounts {
  readonly accounts: readonly Account[];
  /** Whether links are mailed; else they are in the answers, to be passed on. */
  readonly mail: boolean;
}

/** What became of a link that was made for somebody. */
export interface Sent {
  readonly person: PersonId;
  readonly mailed: boolean;
  readonly link?: string;
}

export interface Department {
  readonly department: Id;
  readonly name: string;
}
