import { keeper } from '../../frontend/keeper/keeper.js';
import type { DbReady } from '../../frontend/fields/db-ready.js';

const HOLDER = 7;
let ready: DbReady;
let card: HTMLElement;
const text = () => ready.textContent?.replace(/\s+/g, ' ') ?? '';
const settled = async () => {
  for (let i = 0; i < 4; i++) await ready.updateComplete.then(() => new Promise((r) => setTimeout(r, 0)));
};
const fill = (row: string) => keeper.edit({ item: 'signalen', row, col: '', holder: HOLDER }, 0, 'ja');

beforeEach(async () => {
  const item = {
    id: 'signalen',
    section: 'B',
    number: '1',
    kind: 'check',
    answering: 'individual-then-agreed',
    title: 'Signalen',
    rows: ['een', 'twee', 'drie'].map((id) => ({ id, label: id })),
    ownFields: [{ id: 'klaar', label: 'Ik ben klaar', kind: 'tick' }],
  };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ id: 's', title: '', sections: [], items: [item] }))));
  const { useEdition } = await import('../../frontend/fields/definition.js');
  useEdition('signalen');
  await import('../../frontend/fields/db-ready.js');
  card = document.createElement('section');
  card.className = 'db-item';
  card.innerHTML = '<db-grid><div slot="twee/"><input></div></db-grid><db-ready></db-ready>';
  ready = card.querySelector('db-ready') as DbReady;
  Object.assign(ready, { item: 'signalen', col: 'klaar', holder: HOLDER, label: 'Pas dan lees jij de anderen.' });
  document.body.append(card);
  await settled();
});
afterEach(() => card.remove());

it('says how many rows are open and leads to the first, and holds nobody up', async () => {
  expect(text()).not.toContain('open');
  fill('een');
  await settled();
  expect(text()).toContain('Nog 2 rijen open: laat ze zo, of vul de eerste aan');
  expect(ready.say()).toBe(true);
  await settled();
  expect(text()).toContain('Klaar gezegd.');
  expect(text()).toContain('Nog 2 rijen open');
  const field = card.querySelector('[slot="twee/"]') as HTMLElement;
  field.scrollIntoView = vi.fn();
  ready.querySelector<HTMLElement>('.db-ready-left button')?.click();
  await settled();
  expect(document.activeElement).toBe(card.querySelector('input'));
  fill('twee');
  fill('drie');
  await settled();
  expect(text()).not.toContain('open');
});
