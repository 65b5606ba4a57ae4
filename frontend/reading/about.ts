/** Names the step of the history that shows the explanation, which has no address of its own. */
const STEP = 'dbUitleg';

/**
 * The explanation of a section on a phone, where it stands far below the question: it comes over the page as a sheet, the page stays
 * where it was behind it, and the browser's Back closes it.
 */
export class About {
  private sheet: HTMLElement | null = null;
  private from: HTMLElement | null = null;
  private behind: Element[] = [];

  get open(): boolean {
    return this.sheet !== null;
  }

  /** Shows what holds this explanation; false where there is nothing to show it in. */
  show(about: HTMLDetailsElement): boolean {
    const sheet = about.closest<HTMLElement>('.db-aside');
    if (!sheet || this.sheet) return this.sheet !== null;
    // All of it: whoever asked for it here wants to read, and not to unfold.
    for (const one of [about, ...sheet.querySelectorAll<HTMLDetailsElement>('details.db-aside-help')]) one.open = true;
    this.from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.sheet = sheet;
    sheet.setAttribute('popover', 'manual');
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-label', 'Uitleg bij deze sectie');
    sheet.showPopover?.();
    // Nothing behind it is reached by keyboard or read out while it is open.
    for (let at: Element | null = sheet; at && at !== document.body; at = at.parentElement) {
      for (const other of at.parentElement?.children ?? []) {
        if (other === at || other.hasAttribute('inert') || /^(SCRIPT|STYLE|LINK)$/.test(other.tagName)) continue;
        other.setAttribute('inert', '');
        this.behind.push(other);
      }
    }
    sheet.addEventListener('click', this.clicked);
    sheet.addEventListener('keydown', this.pressed);
    history.pushState({ ...(history.state as object | null), [STEP]: true }, '', location.href);
    sheet.scrollTop = 0;
    sheet.querySelector<HTMLElement>('[data-back]')?.focus({ preventScroll: true });
    return true;
  }

  /** Takes it away and puts the keyboard back; true where it was open, so that this step of the history was its own. */
  close(): boolean {
    const sheet = this.sheet;
    if (!sheet) return false;
    this.sheet = null;
    sheet.removeEventListener('click', this.clicked);
    sheet.removeEventListener('keydown', this.pressed);
    this.behind.forEach((one) => one.removeAttribute('inert'));
    this.behind = [];
    sheet.hidePopover?.();
    for (const name of ['popover', 'role', 'aria-label']) sheet.removeAttribute(name);
    this.from?.focus({ preventScroll: true });
    return true;
  }

  /** The way back is a step back: then the browser's Back afterwards does what it did before. */
  private back(): void {
    if ((history.state as Record<string, unknown> | null)?.[STEP]) history.back();
    else this.close();
  }

  private readonly clicked = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('[data-back]')) this.back();
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.back();
  };
}
