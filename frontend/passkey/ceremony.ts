/**
 * What a browser and a server say to each other about passkeys (WebAuthn): JSON on the wire, bytes in the browser. Written out,
 * since not every browser that knows passkeys also knows how to write them down.
 */
export interface CreationJson {
  challenge: string;
  rp: PublicKeyCredentialRpEntity;
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: PublicKeyCredentialParameters[];
  timeout?: number;
  excludeCredentials?: DescriptorJson[];
  authenticatorSelection?: AuthenticatorSelectionCriteria;
  attestation?: AttestationConveyancePreference;
}

export interface RequestJson {
  challenge: string;
  rpId?: string;
  timeout?: number;
  allowCredentials?: DescriptorJson[];
  userVerification?: UserVerificationRequirement;
}

interface DescriptorJson {
  type: PublicKeyCredentialType;
  id: string;
  transports?: AuthenticatorTransport[];
}

/** Whether this browser, on a page of this address, can do anything with passkeys. */
export function able(origin: string): boolean {
  return origin === location.origin && isSecureContext && typeof PublicKeyCredential === 'function';
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

export function words(buffer: ArrayBuffer | null): string | undefined {
  if (buffer === null) return undefined;
  let plain = '';
  for (const byte of new Uint8Array(buffer)) plain += String.fromCharCode(byte);
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const descriptors = (list: DescriptorJson[] | undefined): PublicKeyCredentialDescriptor[] =>
  (list ?? []).map((one) => ({ type: one.type, id: bytes(one.id), ...(one.transports?.length ? { transports: one.transports } : {}) }));

/** Has an authenticator make a passkey; returns what it answered. */
export async function make(asked: CreationJson): Promise<string> {
  const { challenge, rp, user, pubKeyCredParams, timeout, excludeCredentials, authenticatorSelection, attestation } = asked;
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp,
      user: { ...user, id: bytes(user.id) },
      pubKeyCredParams,
      excludeCredentials: descriptors(excludeCredentials),
      ...(timeout ? { timeout } : {}),
      ...(authenticatorSelection ? { authenticatorSelection } : {}),
      ...(attestation ? { attestation } : {}),
    },
  })) as PublicKeyCredential | null;
  if (made === null) throw new DOMException('nothing was made', 'NotAllowedError');
  const response = made.response as AuthenticatorAttestationResponse;
  return written(made, {
    attestationObject: words(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

/** Has an authenticator show a passkey; returns what it answered. */
export async function show(asked: RequestJson): Promise<string> {
  const { challenge, rpId, timeout, allowCredentials, userVerification } = asked;
  const shown = (await navigator.credentials.get({
    publicKey: {
      challenge: bytes(challenge),
      allowCredentials: descriptors(allowCredentials),
      ...(rpId ? { rpId } : {}),
      ...(timeout ? { timeout } : {}),
      ...(userVerification ? { userVerification } : {}),
    },
  })) as PublicKeyCredential | null;
  if (shown === null) throw new DOMException('nothing was shown', 'NotAllowedError');
  const response = shown.response as AuthenticatorAssertionResponse;
  return written(shown, {
    authenticatorData: words(response.authenticatorData),
    signature: words(response.signature),
    userHandle: words(response.userHandle),
  });
}

function written(one: PublicKeyCredential, response: Record<string, unknown>): string {
  return JSON.stringify({
    id: one.id,
    rawId: words(one.rawId),
    type: one.type,
    ...(one.authenticatorAttachment ? { authenticatorAttachment: one.authenticatorAttachment } : {}),
    clientExtensionResults: {},
    response: { clientDataJSON: words(one.response.clientDataJSON), ...response },
  });
}
