import { EditorState, TextSelection } from 'prosemirror-state';
import { toggleMark } from 'prosemirror-commands';
import { blocksOf, docOf, listed, mount, type Prose, schema } from '../../frontend/editor/prose.js';
import { parse } from '../../frontend/editor/tree.js';
import { open, tidy, write } from '../../frontend/editor/write.js';
import { blocks, Chance } from './chance.js';

const options = { label: 'Blok', text: (): void => undefined, moved: (): void => undefined, split: (): void => undefined };
const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

describe('the document of the editor', { timeout: 60_000 }, () => {
  it('is the tree of the text, both ways', () => {
    const chance = new Chance(3);
    for (let i = 0; i < 800; i++) {
      const made = tidy(blocks(chance));
      const doc = docOf(made);
      doc.check();
      expect(write(blocksOf(doc)), JSON.stringify(made)).toBe(write(made));
    }
  });

  it('whatever is done to it, what is written opens again', () => {
    const chance = new Chance(11);
    for (let i = 0; i < 60; i++) {
      let state = EditorState.create({ doc: docOf(blocks(chance)) });
      for (let n = 0; n < 20; n++) {
        const at = (): number => 1 + chance.next(Math.max(1, state.doc.content.size - 1));
        const [a, b] = [at(), at()];
        state = state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(a), state.doc.resolve(b))));
        const dispatch = (tr: typeof state.tr): void => {
          state = state.apply(tr);
        };
        const act = chance.next(7);
        if (act === 0) dispatch(state.tr.insertText(chance.of(['woord', ' * ', '1. ', '- ', '[x](y)', '\\', ' '])));
        else if (act === 1) listed('ul')(state, dispatch);
        else if (act === 2) listed('ol')(state, dispatch);
        else if (act === 3) toggleMark(schema.marks.strong)(state, dispatch);
        else if (act === 4) toggleMark(schema.marks.em)(state, dispatch);
        else if (act === 5) dispatch(state.tr.deleteSelection());
        else toggleMark(schema.marks.link, { href: 'https://x.be' })(state, dispatch);
        state.doc.check();
        const text = write(blocksOf(state.doc));
        expect(open(text), text).toHaveProperty('blocks');
        const back = parse(text)
          .flatMap((b) => (b.kind === 'p' ? [b.runs] : b.items))
          .flat();
        expect(letters(back.map((r) => r.text).join('')), text).toBe(letters(state.doc.textContent));
      }
    }
  });

  it('makes lists of the chosen lines and paragraphs of them again, and keeps every word and the cursor', () => {
    let state = EditorState.create({
      doc: docOf([
        { kind: 'p', runs: [run('een')] },
        { kind: 'p', runs: [run('twee')] },
        { kind: 'p', runs: [run('drie')] },
      ]),
    });
    const dispatch = (tr: typeof state.tr): void => {
      state = state.apply(tr);
    };
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8, 13)));
    listed('ul')(state, dispatch);
    expect(write(blocksOf(state.doc))).toBe('een\n\n- twee\n- drie');
    expect(state.selection.$from.parent.textContent).toBe('twee');
    listed('ol')(state, dispatch);
    expect(write(blocksOf(state.doc))).toBe('een\n\n1. twee\n2. drie');
    state = state.apply(state.tr.setSelection(TextSelection.near(state.selection.$to)));
    listed('p')(state, dispatch);
    expect(write(blocksOf(state.doc))).toBe('een\n\n1. twee\n\ndrie');
    expect(state.selection.$from.parent.textContent).toBe('drie');
  });
});

describe('the editor', () => {
  let host: HTMLElement;
  let prose: Prose;
  let texts: string[];

  const begin = (text: string): void => {
    const opened = open(text);
    if (!('blocks' in opened)) throw new Error(opened.why);
    host = document.createElement('div');
    document.body.append(host);
    texts = [];
    prose = mount(host, opened.blocks, { ...options, text: (t) => texts.push(t) });
  };

  afterEach(() => {
    prose.destroy();
    host.remove();
  });

  it('says what it is to who hears it, and gives every change as a string', () => {
    begin('Een **vet** woord.');
    expect(host.getAttribute('role')).toBe('textbox');
    expect(host.getAttribute('aria-multiline')).toBe('true');
    expect(host.getAttribute('aria-label')).toBe('Blok');
    expect(host.querySelector('strong')?.textContent).toBe('vet');
    prose.focus(true);
    prose.do('ul');
    expect(texts).toEqual(['- Een **vet** woord.']);
    prose.do('undo');
    expect(texts.at(-1)).toBe('Een **vet** woord.');
  });

  it('takes a text of a colleague, and leaves one that it cannot give back', () => {
    begin('Een.');
    expect(prose.take('Twee.\n\n- drie')).toBe(true);
    expect(host.textContent).toBe('Twee.drie');
    expect(prose.take('`a` en `b`')).toBe(false);
    expect(host.textContent).toBe('Twee.drie');
    expect(texts).toEqual([]);
  });

  it('knows where the cursor stands in the string', () => {
    for (const text of [
      'Een **vet** woord.\n\n- een punt\n- *nog* een\n\nEn \\*een ster\\*, [de wet](https://x.be) ook.',
      'Regel\nen regel',
      'a * b',
    ]) {
      begin(text);
      const view = (prose as unknown as { view: { state: EditorState; dispatch: (tr: unknown) => void } }).view;
      for (let at = 1; at < view.state.doc.content.size; at++) {
        const $at = view.state.doc.resolve(at);
        if (!$at.parent.inlineContent) continue;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
        const before = view.state.doc.textBetween(0, at, ' ').replace(/\s/g, '').length;
        const read = text
          .slice(0, prose.offset())
          .replace(/\]\(https:\/\/x\.be\)|^- |\n- |[*\\[\]]|\s/g, (all) => (all === '*' && text === 'a * b' ? '*' : ''));
        expect(read.length - (text.includes('ster') ? 0 : 0), `${text} at ${at}`).toBeGreaterThanOrEqual(before - 2);
        expect(read.length, `${text} at ${at}`).toBeLessThanOrEqual(before);
      }
      prose.destroy();
      host.remove();
    }
    begin('x');
  });

  it('makes a link of what is chosen, and takes it away', () => {
    begin('zie de wet');
    const view = (prose as unknown as { view: { state: EditorState; dispatch: (tr: unknown) => void } }).view;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 5, 11)));
    prose.link('https://codex.be');
    expect(texts.at(-1)).toBe('zie [de wet](https://codex.be)');
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 7)));
    expect(prose.active().href).toBe('https://codex.be');
    prose.link('');
    expect(texts.at(-1)).toBe('zie de wet');
  });
});

function run(text: string): { text: string; strong: boolean; em: boolean; href: string } {
  return { text, strong: false, em: false, href: '' };
}
