import { html, type TemplateResult } from 'lit';

const still = (e: Event): void => {
  // The keyboard stays in the field, and a cell of a sheet hears no click.
  e.preventDefault();
  e.stopPropagation();
};

/**
 * A day of the browser's own calendar, as on the other pages, beside a field in which days are typed. The calendar hangs on an input
 * that nobody sees, since one that shows throws away what is only half typed.
 *
 * @param day as yyyy-mm-dd; "" where there is none
 */
export function dayPicker(day: string, picked: (day: string) => void, name = 'Kies een dag'): TemplateResult {
  const open = (e: Event): void => {
    still(e);
    const input = (e.currentTarget as HTMLElement).parentElement?.querySelector('input');
    try {
      input?.showPicker();
    } catch {
      // A browser without one, or a page that may not open it: then it is typed.
    }
  };
  const chosen = (e: Event): void => {
    const { value } = e.target as HTMLInputElement;
    if (value) picked(value);
  };
  return html`<span slot="suffix" class="db-day-pick" @pointerdown=${still} @mousedown=${still} @input=${(e: Event) => e.stopPropagation()}>
    <input type="date" tabindex="-1" aria-hidden="true" min="2000-01-01" max="2100-12-31" .value=${day} @change=${chosen} />
    <button type="button" class="db-icon-btn" tabindex="-1" aria-label=${name} title=${name} @click=${open}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 6h14v14H5zM5 10h14M9 3v4M15 3v4" /></svg>
    </button>
  </span>`;
}
