const NO_LOGIN = 'Je bent niet meer aangemeld. Meld je opnieuw aan en kies het bestand dan nog eens.';
const UNREACHED = 'Er is nu geen verbinding. Er is niets veranderd; probeer het zo dadelijk opnieuw.';
const STOPPED = 'Dit bestand is niet verstuurd.';

interface Session {
  csrf: { header: string; token: string };
}

/** Sends a file as it is to an address of the API; resolves to what it answered, or rejects with a sentence for people. It is let go of when told to stop. */
export async function sendFile(
  file: File,
  to: string,
  broken: string,
  told: (percent: number) => void,
  stop?: AbortSignal,
): Promise<unknown> {
  const answer = await fetch('api/sessie', { headers: { Accept: 'application/json' }, cache: 'no-store' }).catch(() => null);
  if (answer === null) throw new Error(UNREACHED);
  if (answer.status === 401) throw new Error(NO_LOGIN);
  if (!answer.ok) throw new Error(UNREACHED);
  const session = (await answer.json()) as Session;
  const request = new XMLHttpRequest();
  // fetch() can't say how far it is.
  return new Promise((resolve, reject) => {
    request.open('POST', to);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader(session.csrf.header, session.csrf.token);
    request.responseType = 'json';
    request.upload.onprogress = (e) => told(e.lengthComputable ? Math.round((100 * e.loaded) / e.total) : 0);
    request.onerror = () => reject(new Error(UNREACHED));
    request.onabort = () => reject(new Error(STOPPED));
    if (stop?.aborted) {
      reject(new Error(STOPPED));
      return;
    }
    stop?.addEventListener('abort', () => request.abort());
    request.onload = () => {
      const body = request.response as { message?: string } | null;
      if (request.status < 300) resolve(body);
      else if (request.status === 401) reject(new Error(NO_LOGIN));
      else reject(new Error(body?.message ?? broken));
    };
    request.send(file);
  });
}
