import { m } from '../../i18n/messages';

/** What somebody did or tried, in the reader's words; commands stay under their own names. */
export function deedName(deed: string): string {
  switch (deed) {
    case 'see-room':
    case 'replay':
    case 'read-minutes':
    case 'export-events':
    case 'sign-in':
    case 'sign-out':
    case 'export-my-data':
    case 'correct-my-data':
    case 'change-email':
    case 'ask-for-erasure':
    case 'grant-erasure':
    case 'decline-erasure':
    case 'read-lobby':
    case 'read-meeting-access':
    case 'read-access-log':
    case 'invite':
    case 'send-link':
    case 'disable':
    case 'enable':
    case 'end-sessions':
    case 'change-password':
    case 'add-passkey':
    case 'remove-passkey':
      return m[`access_deed_${deed}`]();
    default:
      return m.access_deed_other({ deed });
  }
}
