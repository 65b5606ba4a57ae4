/** Where a page of a section is a phone's. */
export const PHONE = '(max-width: 800px), (max-width: 950px) and (max-height: 500px)';

/** Names the step of the history that shows the sections, which has no address of its own. */
const STEP = 'dbMenu';

/**
 * The sections and questions on a phone, behind a button: opened, it is a step of the history, so that the phone's Back closes it and
 * leaves the question where it was, as with the explanation (about.ts).
 */
export class Drawer {
  on(): void {
    document.addEventListener('click', this.clicked, true);
  }

  off(): void {
    document.removeEventListener('click', this.clicked, true);
  }

  private get details(): HTMLDetailsElement | null {
    return document.querySelector<HTMLDetailsElement>('.db-app > details');
  }

  private get stepped(): boolean {
    return Boolean((history.state as Record<string, unknown> | null)?.[STEP]);
  }

  /** Opens it, or takes it away. */
  toggle(): void {
    const { details } = this;
    if (!details) return;
    if (details.open) {
      this.back();
      return;
    }
    details.open = true;
    this.opened();
    scrollTo({ top: 0 });
    details.querySelector<HTMLElement>('summary')?.focus();
  }

  /** Takes it away when the browser went back; true where it was open as a step. */
  close(): boolean {
    const { details } = this;
    // Forward to it again opens nothing: the page is what one sees.
    if (!details?.open || !matchMedia(PHONE).matches || this.stepped) return false;
    details.open = false;
    return true;
  }

  /** Closes it for a question that was chosen in it; true where its step of the history is free to become that question's. */
  taken(): boolean {
    const { details } = this;
    if (!details?.open || !matchMedia(PHONE).matches) return false;
    details.open = false;
    if (!this.stepped) return false;
    history.replaceState({ ...(history.state as object | null), [STEP]: false }, '', location.href);
    return true;
  }

  private opened(): void {
    if (!this.stepped) history.pushState({ ...(history.state as object | null), [STEP]: true }, '', location.href);
  }

  private back(): void {
    if (this.stepped) history.back();
    else if (this.details) this.details.open = false;
  }

  /** Its own heading opens and closes it as well; a question chosen in it takes its step (taken). */
  private readonly clicked = (event: MouseEvent): void => {
    const { details } = this;
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || !details || !target || !matchMedia(PHONE).matches) return;
    if (target.closest('summary')?.parentElement === details) {
      // The browser opens or closes it after this.
      if (!details.open) this.opened();
      else if (this.stepped) {
        event.preventDefault();
        this.back();
      }
    }
  };
}
