/**
 * Dictation, autofill and some assistive tools put a text in a field without an `input` event: some say `change`, some nothing at
 * all. So what stands in a field is looked at again on `change`, when the field is left and when the page is.
 */
type Reread = (sure: boolean) => void;

const watched = new Set<Reread>();

function everything(): void {
  watched.forEach((look) => look(false));
}

// In the capturing phase, and so before the keeper sends what it has.
addEventListener('pagehide', everything, true);
addEventListener('visibilitychange', everything, true);

/** @param look is told whether the field itself said that it changed */
export function watchSilent(host: HTMLElement, look: Reread): { start: () => void; stop: () => void } {
  host.addEventListener('change', () => look(true));
  host.addEventListener('focusout', () => look(false));
  return { start: () => watched.add(look), stop: () => watched.delete(look) };
}
