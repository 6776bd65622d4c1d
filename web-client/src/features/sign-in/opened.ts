/** What a link of an account opens. */
export interface Opened {
  readonly purpose: 'set-up' | 'invitation' | 'reset' | 'email';
  readonly email?: string;
  readonly names?: { readonly zh?: string; readonly en?: string };
}

/** What lets somebody in. */
export interface Arriving extends Opened {
  readonly purpose: Exclude<Opened['purpose'], 'email'>;
}

/** Where each that lets somebody in is answered. */
export const ANSWERED: Readonly<Record<Arriving['purpose'], string>> = {
  'set-up': '/api/sign-in/set-up',
  invitation: '/api/sign-in/invited',
  reset: '/api/sign-in/reset',
};
