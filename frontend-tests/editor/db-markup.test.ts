import '../../frontend/fields/db-markup.js';
import type { DbMarkup } from '../../frontend/fields/db-markup.js';
import { keeper } from '../../frontend/keeper/keeper.js';
import type { Cell, Json } from '../../frontend/keeper/types.js';

let count = 0;
let field: DbMarkup;
let asked: CustomEvent[];

const cell = (): Cell => ({ item: field.item, row: '', col: '', holder: 0 });
const kept = (): Json => keeper.view(cell()).value;
interface Inside {
  focus: (first: boolean) => void;
  view: { state: { tr: { insertText: (text: string, at?: number) => unknown } }; dispatch: (tr: unknown) => void };
}
const inside = (): Inside => (field as unknown as { prose: Inside }).prose;
const button = (name: string): HTMLButtonElement | null => field.querySelector(`button[aria-label="${name}"]`);
const said = (): string => field.querySelector('.db-markup-why')?.textContent?.replace(/\s+/g, ' ') ?? '';

/** A block with this text, as the server puts it on the page. */
async function begin(text: string): Promise<void> {
  field = document.createElement('db-markup') as DbMarkup;
  Object.assign(field, {
    item: `nota.blok-${++count}`,
    label: 'De aanleiding',
    version: 1,
    value: JSON.stringify(text),
    by: 'An',
    at: '2026-11-29T10:00:00Z',
  });
  asked = [];
  field.addEventListener('split-requested', (e) => asked.push(e as CustomEvent));
  document.body.append(field);
  await field.updateComplete;
  Object.assign(field, { definition: { kind: 'text', label: 'Blok', max: 20_000 } });
  await vi.waitFor(() => expect(field.querySelector('.db-nota-edit, vaadin-text-area')).not.toBeNull());
  await field.updateComplete;
}

beforeEach(() => {
  localStorage.clear();
  // No server here: what is typed waits with the keeper.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
});

afterEach(() => {
  field.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a block of the note', () => {
  it('gives what is typed in the editor to the keeper, as the string that is kept', async () => {
    await begin('Een **vet** woord.');
    inside().view.dispatch(inside().view.state.tr.insertText('Nog ', 1));
    expect(kept()).toBe('Nog Een **vet** woord.');
    expect(keeper.view(cell()).dirty).toBe(true);
    button('Lijst')?.click();
    expect(kept()).toBe('- Nog Een **vet** woord.');
  });

  it('shows what a colleague wrote, and keeps what is typed here when both did', async () => {
    await begin('Een.');
    Object.assign(field, { version: 2, value: JSON.stringify('Twee.') });
    await field.updateComplete;
    expect(field.querySelector('.db-nota-edit')?.textContent).toBe('Twee.');
    inside().view.dispatch(inside().view.state.tr.insertText('Mijn ', 1));
    Object.assign(field, { version: 3, value: JSON.stringify('Drie.') });
    await field.updateComplete;
    expect(kept()).toBe('Mijn Twee.');
    expect(field.querySelector('.db-nota-edit')?.textContent).toBe('Mijn Twee.');
  });

  it('opens what it cannot give back as plain text, says why, and puts it right when asked', async () => {
    await begin('Een lijst:\n* een\n* twee\n');
    expect(field.querySelector('vaadin-text-area')).not.toBeNull();
    expect(field.querySelector('.db-nota-edit')).toBeNull();
    expect(said()).toContain('De regels staan anders');
    expect(kept()).toBe('Een lijst:\n* een\n* twee\n');
    field.querySelector<HTMLButtonElement>('.db-markup-why button')?.click();
    await vi.waitFor(() => expect(field.querySelector('.db-nota-edit')).not.toBeNull());
    expect(kept()).toBe('Een lijst:\n- een\n- twee');
  });

  it('offers nothing where the text has something that it does not know', async () => {
    await begin('`een` en `twee`');
    expect(said()).toContain('Er staat code in');
    expect(field.querySelector('.db-markup-why button')).toBeNull();
    expect(kept()).toBe('`een` en `twee`');
  });

  it('remembers who wants plain text, and keeps the same words in both', async () => {
    await begin('Een **vet** woord.');
    field.querySelector<HTMLButtonElement>('.db-markup-mode')?.click();
    await field.updateComplete;
    const area = field.querySelector<HTMLElement & { value: string }>('vaadin-text-area');
    expect(area?.value).toBe('Een **vet** woord.');
    expect(localStorage.getItem('draaiboek.schrijven')).toBe('gewoon');
    field.remove();
    await begin('Nog een.');
    expect(field.querySelector('vaadin-text-area')).not.toBeNull();
    expect(field.querySelector('.db-nota-edit')).toBeNull();
  });

  it('survives being moved on the page with what is typed', async () => {
    await begin('Een.');
    inside().view.dispatch(inside().view.state.tr.insertText('Nog ', 1));
    document.body.prepend(field);
    await field.updateComplete;
    await vi.waitFor(() => expect(field.querySelector('.db-nota-edit')?.textContent).toBe('Nog Een.'));
    expect(kept()).toBe('Nog Een.');
  });

  it('asks to be split where the cursor stands, once everything is kept', async () => {
    await begin('Een zin. Nog een.');
    inside().focus(false);
    field.querySelector<HTMLButtonElement>('button[aria-label="Splits het blok hier"]')?.click();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.detail).toEqual({ item: field.item, row: '', col: '', version: 1, at: 17 });
  });

  it('is not split while something waits, and says so', async () => {
    await begin('Een zin. Nog een.');
    inside().view.dispatch(inside().view.state.tr.insertText('x', 1));
    vi.useFakeTimers();
    button('Splits het blok hier')?.click();
    await vi.advanceTimersByTimeAsync(9_000);
    await field.updateComplete;
    expect(asked).toHaveLength(0);
    expect(said()).toContain('zodra deze tekst bewaard is');
    expect(kept()).toBe('xEen zin. Nog een.');
  });

  it('refuses a link that leads nowhere', async () => {
    await begin('Een.');
    button('Link')?.click();
    await field.updateComplete;
    const address = field.querySelector<HTMLInputElement>('.db-markup-link input') as HTMLInputElement;
    address.value = 'javascript:alert(1)';
    field.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await field.updateComplete;
    expect(said()).toContain('geen adres');
    address.value = 'vvsg.be';
    field.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(kept()).toBe('[https://vvsg.be](https://vvsg.be)Een.');
  });
});
