import { keeper } from '../../frontend/keeper/keeper.js';

type Field = HTMLElement & { updateComplete: Promise<boolean> };
let field: Field;
const control = () => field.querySelector('vaadin-text-field') as HTMLElement & { helperText: string; value: string };
const settled = async () => {
  for (let i = 0; i < 4; i++) await field.updateComplete.then(() => new Promise((r) => setTimeout(r, 0)));
};
const type = async (text: string) => {
  const input = { value: text };
  const event = new Event('input', { bubbles: true });
  Object.assign(control(), input);
  control().dispatchEvent(event);
  await settled();
};

beforeEach(async () => {
  const item = {
    id: 'kost',
    section: 'C',
    number: '1',
    kind: 'rows',
    answering: 'joint',
    title: 'Kost',
    columns: [{ id: 'bedrag', label: 'Bedrag', kind: 'amount' }],
  };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ id: 'k', title: '', sections: [], items: [item] }))));
  const { useEdition } = await import('../../frontend/fields/definition.js');
  useEdition('kosten');
  await import('../../frontend/fields/db-number.js');
  field = document.createElement('db-number') as Field;
  Object.assign(field, { item: 'kost', row: 'r1', col: 'bedrag', holder: 0 });
  document.body.append(field);
  await settled();
});
afterEach(() => field.remove());

it('says what it understood, as the sheet does', async () => {
  await type('25k');
  expect(control().helperText).toMatch(/^= €\s25\.000$/);
  expect(keeper.view({ item: 'kost', row: 'r1', col: 'bedrag', holder: 0 }).value).toBe(25_000);
  field.dispatchEvent(new Event('focusout', { bubbles: true }));
  await settled();
  expect(control().helperText).toBe('');
  expect(control().value).toBe('25.000');
});

it('keeps saying that cents went, until something else stands', async () => {
  await type('15.000,50');
  field.dispatchEvent(new Event('focusout', { bubbles: true }));
  await settled();
  expect(control().value).toBe('15.001');
  expect(control().helperText).toMatch(/= €\s15\.001, afgerond op hele euro's/);
  await type('20');
  field.dispatchEvent(new Event('focusout', { bubbles: true }));
  await settled();
  expect(control().helperText).toBe('');
});
