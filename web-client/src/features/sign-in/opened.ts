/** What a link of an account opens. */
export interface Opened {
  readonly purpose: 'set-up' | 'invitation' | 'reset';
  readonly email?: string;
  readonly names?: { readonly zh?: string; readonly en?: string };
}

/** Where each is answered. */
export const ANSWERED: Readonly<Record<Opened['purpose'], string>> = {
  'set-up': '/api/sign-in/set-up',
  invitation: '/api/sign-in/invited',
  reset: '/api/sign-in/reset',
};
