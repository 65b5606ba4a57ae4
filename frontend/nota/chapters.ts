/**
 * On a phone the note is a line per chapter, of which one is open: its name, and how much of it is still open. Drawn on what the
 * server put there, and nothing moves: a block keeps its element wherever it goes, and with it what somebody types in it.
 */
const PHONE = '(max-width: 700px)';

interface Chapter {
  head: HTMLElement;
  blocks: HTMLElement[];
}

export class DbChapters extends HTMLElement {
  private readonly phone = matchMedia(PHONE);
  private readonly shown = new WeakSet<Element>();
  private paper: HTMLElement | null = null;
  private look: MutationObserver | undefined;
  private open: string | null = null;
  private frame = 0;

  connectedCallback(): void {
    this.phone.addEventListener('change', this.later);
    document.addEventListener('click', this.followed, true);
    addEventListener('hashchange', this.named);
    this.later();
  }

  disconnectedCallback(): void {
    this.phone.removeEventListener('change', this.later);
    document.removeEventListener('click', this.followed, true);
    removeEventListener('hashchange', this.named);
    cancelAnimationFrame(this.frame);
    this.look?.disconnect();
    this.look = undefined;
    this.paper = null;
  }

  /** Once for all that changes at the same time. */
  private readonly later = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.apply());
  };

  /** Opens the chapter in which something stands, and goes there. */
  reveal(id: string): boolean {
    const there = id === '' ? null : document.getElementById(id);
    const chapter = this.chapters().find((one) => one.head === there || one.blocks.some((block) => block === there || block.contains(there)));
    if (!there || !chapter || !this.phone.matches) return false;
    this.open = chapter.head.id;
    this.apply();
    there.scrollIntoView();
    return true;
  }

  private chapters(): Chapter[] {
    const found: Chapter[] = [];
    for (const child of this.paper?.children ?? []) {
      if (!(child instanceof HTMLElement) || child.matches('.db-nota-gone')) continue;
      if (child.matches('h2')) found.push({ head: child, blocks: [] });
      else found.at(-1)?.blocks.push(child);
    }
    return found;
  }

  private apply(): void {
    if (!this.isConnected) return;
    this.paper ??= this.closest('.db-nota')?.querySelector<HTMLElement>('.db-nota-paper') ?? null;
    if (!this.paper) return;
    if (!this.look) {
      this.look = new MutationObserver(this.later);
      this.look.observe(this.paper, { childList: true, subtree: true });
    }
    const all = this.chapters();
    const small = this.phone.matches;
    if (small) this.follow(all);
    for (const one of all) {
      const open = !small || one.head.id === this.open || one.blocks.some(written);
      this.mark(one, small, open);
      for (const block of one.blocks) {
        if (block.hasAttribute('data-folded') === open) block.toggleAttribute('data-folded', !open);
        if (open) this.shown.add(block);
        else this.shown.delete(block);
      }
    }
  }

  /** What the address names is open, else the first; and a block that one sees takes its chapter along to where it is moved. */
  private follow(all: Chapter[]): void {
    const named = location.hash.slice(1);
    this.open ??= (all.find((one) => named !== '' && (one.head.id === named || one.blocks.some((block) => block.id === named))) ?? all[0])?.head.id ?? '';
    const moved = all.find((one) => one.head.id !== this.open && one.blocks.some((block) => this.shown.has(block) && !block.hasAttribute('data-folded') && block.contains(document.activeElement)));
    if (moved) this.open = moved.head.id;
  }

  private mark(one: Chapter, small: boolean, open: boolean): void {
    let button = one.head.querySelector<HTMLButtonElement>(':scope > .db-nota-fold');
    if (!small) {
      button?.remove();
      return;
    }
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'db-nota-fold';
      button.setAttribute('aria-labelledby', one.head.id);
      button.addEventListener('click', () => {
        this.open = this.open === one.head.id ? '' : one.head.id;
        this.apply();
        // What was open above it went, and it with that.
        one.head.scrollIntoView({ block: 'nearest' });
        if (this.open !== '') one.head.scrollIntoView();
      });
      one.head.append(button);
    }
    const words = said(one);
    if (button.textContent !== words) button.textContent = words;
    if (button.getAttribute('aria-expanded') !== String(open)) button.setAttribute('aria-expanded', String(open));
  }

  private readonly followed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.db-nota a[href*="#"]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const url = new URL(link.href, document.baseURI);
    if (url.pathname === location.pathname) setTimeout(() => this.reveal(decodeURIComponent(url.hash.slice(1))));
  };

  private readonly named = (): void => {
    this.reveal(decodeURIComponent(location.hash.slice(1)));
  };
}

/** Where somebody writes stays in sight. */
function written(block: HTMLElement): boolean {
  return block.querySelector(':scope .db-nota-writing:not([hidden])') !== null;
}

function said(one: Chapter): string {
  const open = one.blocks.filter((block) => block.matches('.is-empty') || block.querySelector('.db-nota-gap')).length;
  const moved = one.blocks.some((block) => block.matches('.is-moved'));
  return [open > 0 ? `${open} open` : '', moved ? '▲ bron' : ''].filter((words) => words !== '').join(' · ');
}

if (!customElements.get('db-chapters')) customElements.define('db-chapters', DbChapters);
