/** How high the frame is that stays above the page. */
const FRAME = 70;

/**
 * Remembers, in this tab, at which question of a long page somebody is, and brings them back there: when what is filtered
 * changes, when the page is drawn again under them, and when they return. Questions are marked with `data-place`.
 */
export class DbPlace extends HTMLElement {
  private until = 0;
  private timer = 0;
  private gesture = new AbortController();
  private elsewhere = false;

  connectedCallback(): void {
    // What the page does while it arrives is nobody's reading; and which page it is comes after the element.
    this.until = performance.now() + 1_000;
    addEventListener('scroll', this.scrolled, { passive: true });
    setTimeout(() => this.isConnected && this.herstel());
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.scrolled);
    clearTimeout(this.timer);
    this.gesture.abort();
  }

  private get key(): string {
    return `draaiboek-plaats-${this.getAttribute('where') ?? ''}`;
  }

  private readonly scrolled = (): void => {
    // What the page does while it is drawn again is nobody's reading.
    if (performance.now() < this.until) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.remember(), 150);
  };

  private remember(): void {
    if (!this.isConnected || performance.now() < this.until) return;
    const here = [...document.querySelectorAll<HTMLElement>('[data-place]')].find(
      (one) => one.getBoundingClientRect().bottom > FRAME,
    );
    if (!here || scrollY < FRAME) sessionStorage.removeItem(this.key);
    else
      sessionStorage.setItem(
        this.key,
        JSON.stringify({ place: here.dataset['place'], top: Math.round(here.getBoundingClientRect().top) }),
      );
  }

  /** Something else on the page says where to look. */
  laat(): void {
    this.elsewhere = true;
    this.until = 0;
    this.gesture.abort();
  }

  /** Goes back to where somebody was; a link to one question goes before that, and so does their own hand. */
  herstel(): void {
    this.gesture.abort();
    this.gesture = new AbortController();
    const { signal } = this.gesture;
    const kept = sessionStorage.getItem(this.key);
    if (!kept || this.elsewhere || new URLSearchParams(location.search).has('item')) {
      this.until = 0;
      return;
    }
    const { place, top } = JSON.parse(kept) as { place: string; top: number };
    this.until = performance.now() + 1_200;
    for (const sign of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
      addEventListener(
        sign,
        () => {
          this.until = 0;
          this.gesture.abort();
        },
        { once: true, passive: true, signal },
      );
    // What stands above it may still be drawing itself.
    for (const wait of [0, 120, 350, 800])
      setTimeout(() => {
        if (signal.aborted || !this.isConnected) return;
        const there = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
        if (there) scrollBy(0, there.getBoundingClientRect().top - top);
      }, wait);
  }
}

if (!customElements.get('db-place')) customElements.define('db-place', DbPlace);
