import type { Api } from './api';
import { Problem } from './problem';

/** Whether this browser can make passkeys and translate them to what travels. */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Has this device make a passkey and adds it to my account. Rejects with a {@link Problem}. */
export async function addPasskey(api: Api, label: string): Promise<void> {
  const options = await api.post<PublicKeyCredentialCreationOptionsJSON>('/api/me/passkeys/options', {});
  const made = await asked(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  );
  await api.post('/api/me/passkeys', { credential: made.toJSON() as object, label });
}

/** Signs in as whoever's passkey the device offers. Rejects with a {@link Problem}. */
export async function enterByPasskey(api: Api): Promise<void> {
  const options = await api.post<PublicKeyCredentialRequestOptionsJSON>('/api/sign-in/passkey/options', {});
  const shown = await asked(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  );
  await api.post('/api/sign-in/passkey', shown.toJSON() as object);
}

/** Browsers say alike that somebody changed their mind and that there was nothing to choose. */
async function asked(device: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const given = await device();
    if (given instanceof PublicKeyCredential) return given;
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure;
  }
  throw new Problem(0, 'passkey-not-given');
}
