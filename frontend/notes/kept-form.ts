import { FORM, readDraft, writeDraft } from './drafts.js';

/**
 * A form whose text survives a reload and a session that ended: what is typed stands in this tab until the server said
 * that it is kept, by the same rules as an unposted note (so on a shared computer in memory only). Around the fields, each
 * with a name in data-keep.
 */
export class DbKeptForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', this.keep);
    this.addEventListener('change', this.keep);
    void this.restore();
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.keep);
    this.removeEventListener('change', this.keep);
  }

  private get key(): string {
    return this.getAttribute('key') ?? '';
  }

  private get fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-keep]')];
  }

  private readonly keep = (): void => {
    const values = Object.fromEntries(this.fields.map((field) => [field.dataset.keep ?? '', field.value]));
    writeDraft(this.key, { id: FORM, text: JSON.stringify(values) });
  };

  private async restore(): Promise<void> {
    // Flow puts the element in the page before it has its attributes and its fields.
    await new Promise((done) => setTimeout(done));
    const kept = readDraft(this.key);
    if (!kept) return;
    const names = [...new Set(this.fields.map((field) => field.localName))].filter((name) => name.includes('-'));
    await Promise.all(names.map((name) => customElements.whenDefined(name)));
    let values: Record<string, unknown>;
    try {
      values = JSON.parse(kept.text) as Record<string, unknown>;
    } catch {
      return;
    }
    for (const field of this.fields) {
      const value = values[field.dataset.keep ?? ''];
      if (typeof value !== 'string' || value === field.value) continue;
      field.value = value;
      // So that the server has it too.
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  }
}

customElements.define('db-kept-form', DbKeptForm);

// Said to the window, as the form is gone from the page by the time that it was kept.
addEventListener('draaiboek-bewaard', (e) => {
  if (e instanceof CustomEvent && typeof e.detail === 'string') writeDraft(e.detail, null);
});

// Who logs out from a page without a keeper leaves nothing behind either.
addEventListener(
  'click',
  (e) => {
    const out = e.target instanceof Element ? e.target.closest('[data-logout]') : null;
    const form = document.querySelector<DbKeptForm>('db-kept-form');
    if (out && form) writeDraft(form.getAttribute('key') ?? '', null);
  },
  true,
);
