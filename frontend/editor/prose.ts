import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Attrs, Fragment, type Mark, type Node, Schema } from 'prosemirror-model';
import { splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { addressable, type Block, joined, type Run } from './tree.js';
import { open, write } from './write.js';

/** The editor of one block of the note: ProseMirror, of which what is typed leaves as a string. A file of its own, for that page only. */

const paragraph = { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }, { tag: 'h1,h2,h3,h4,h5,h6' }], toDOM: () => ['p', { dir: 'auto' }, 0] as const };
const list = (tag: 'ul' | 'ol') => ({
  group: 'block',
  content: 'list_item+',
  attrs: { start: { default: 1, validate: 'number' }, loose: { default: false, validate: 'boolean' }, close: { default: false, validate: 'boolean' } },
  parseDOM: [{ tag, getAttrs: (dom: HTMLElement) => ({ start: Number.parseInt(dom.getAttribute('start') ?? '1', 10) || 1 }) }],
  toDOM: (node: Node) => [tag, tag === 'ol' && node.attrs['start'] !== 1 ? { start: String(node.attrs['start']) } : {}, 0] as const,
});

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    ul: list('ul'),
    ol: list('ol'),
    list_item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] as const },
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] as const },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom: HTMLElement) => (addressable(dom.getAttribute('href') ?? '') ? { href: dom.getAttribute('href') } : false) }],
      toDOM: (mark: Mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer nofollow' }, 0] as const,
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] as const },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] as const },
  },
});

const { nodes: N, marks: M } = schema;

// ---- between the tree and the editor's document ---------------------------------------------------------------------

export function docOf(blocks: Block[]): Node {
  const made = blocks.map((b) =>
    b.kind === 'p'
      ? paragraphOf(b.runs)
      : type(b.kind).create(
          { start: b.start, loose: b.loose, close: b.close },
          b.items.map((item) => N.list_item.create(null, paragraphOf(item))),
        ),
  );
  return N.doc.create(null, made.length > 0 ? made : [N.paragraph.create()]);
}

function type(kind: 'ul' | 'ol') {
  return kind === 'ul' ? N.ul : N.ol;
}

function paragraphOf(all: Run[]): Node {
  const content: Node[] = [];
  for (const run of all) {
    const marks = [...(run.href ? [M.link.create({ href: run.href })] : []), ...(run.em ? [M.em.create()] : []), ...(run.strong ? [M.strong.create()] : [])];
    run.text.split('\n').forEach((words, i) => {
      if (i > 0) content.push(N.hard_break.create(null, null, marks));
      if (words) content.push(schema.text(words, marks));
    });
  }
  return N.paragraph.create(null, Fragment.from(content));
}

export function blocksOf(doc: Node): Block[] {
  return doc.children.map((node): Block => {
    if (node.type === N.paragraph) return { kind: 'p', runs: runsOf(node) };
    const attrs = node.attrs as Attrs & { start: number; loose: boolean; close: boolean };
    return {
      kind: node.type === N.ol ? 'ol' : 'ul',
      start: attrs.start,
      loose: attrs.loose,
      close: attrs.close,
      items: node.children.map((item) => runsOf(item.firstChild ?? N.paragraph.create())),
    };
  });
}

function runsOf(node: Node): Run[] {
  return joined(
    node.children.map((one) => ({
      text: one.type === N.hard_break ? '\n' : (one.text ?? ''),
      strong: M.strong.isInSet(one.marks) !== undefined,
      em: M.em.isInSet(one.marks) !== undefined,
      href: String(M.link.isInSet(one.marks)?.attrs['href'] ?? ''),
    })),
  );
}

// ---- what the buttons and keys do -----------------------------------------------------------------------------------

interface Line {
  node: Node;
  kind: 'p' | 'ul' | 'ol';
  attrs: Attrs | null;
  /** Which block it is of. */
  of: Node;
  chosen: boolean;
}

/** Makes lines of a list of the chosen paragraphs and lines, or paragraphs when they are that already. */
export function listed(kind: 'ul' | 'ol' | 'p'): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const from = $from.index(0);
    const to = $to.index(0);
    const lines: Line[] = [];
    let position = 0;
    state.doc.forEach((block, offset, i) => {
      if (i < from || i > to) return;
      if (i === from) position = offset;
      const each = (node: Node, at: number, own: Line['kind']): void => {
        const chosen = at + node.nodeSize > $from.pos && at < $to.pos + 1 && at <= $to.pos;
        lines.push({ node, kind: own, attrs: own === 'p' ? null : block.attrs, of: block, chosen });
      };
      if (block.type === N.paragraph) each(block, offset, 'p');
      else block.forEach((item, inner) => each(item.firstChild ?? N.paragraph.create(), offset + inner + 2, block.type === N.ol ? 'ol' : 'ul'));
    });
    const chosen = lines.filter((l) => l.chosen);
    if (chosen.length === 0) return false;
    const wanted = kind !== 'p' && chosen.every((l) => l.kind === kind) ? 'p' : kind;
    if (chosen.every((l) => l.kind === wanted)) return false;
    if (!dispatch) return true;
    const first = lines.findIndex((l) => l.node === $from.parent && l.chosen);
    const last = lines.findLastIndex((l) => l.node === $to.parent && l.chosen);
    const made: Node[] = [];
    const starts: number[] = [];
    let at = position;
    for (let i = 0; i < lines.length; ) {
      const line = lines[i] as Line;
      const own = line.chosen ? wanted : line.kind;
      if (own === 'p') {
        starts.push(at + 1);
        made.push(line.node);
        at += line.node.nodeSize;
        i++;
        continue;
      }
      const items: Node[] = [];
      let inner = at + 1;
      const keeps = (l: Line): boolean => (l.chosen ? wanted : l.kind) === own && (l.chosen || line.chosen || l.of === line.of);
      while (i < lines.length && keeps(lines[i] as Line)) {
        const item = N.list_item.create(null, (lines[i] as Line).node);
        starts.push(inner + 2);
        items.push(item);
        inner += item.nodeSize;
        i++;
      }
      const start = own === 'ol' && line.kind === 'ol' && line.of.child(0).firstChild === line.node ? Number(line.attrs?.['start'] ?? 1) : 1;
      const node = type(own).create({ start, loose: false, close: false }, items);
      made.push(node);
      at += node.nodeSize;
    }
    const end = state.doc.children.slice(from, to + 1).reduce((sum, one) => sum + one.nodeSize, position);
    const tr = state.tr.replaceWith(position, end, made);
    const anchor = (starts[Math.max(0, first)] ?? position) + $from.parentOffset;
    const head = (starts[Math.max(0, last)] ?? position) + $to.parentOffset;
    tr.setSelection(TextSelection.between(tr.doc.resolve(Math.min(anchor, tr.doc.content.size)), tr.doc.resolve(Math.min(head, tr.doc.content.size))));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

const inItem = (state: EditorState): boolean => state.selection.$from.node(-1)?.type === N.list_item;

/** Out of the list, at an empty line of it or at the beginning of one. */
const leaveList =
  (onlyEmpty: boolean): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || !inItem(state) || $from.parentOffset > 0 || (onlyEmpty && $from.parent.content.size > 0)) return false;
    return listed('p')(state, dispatch);
  };

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(N.hard_break.create()).scrollIntoView());
  return true;
};

export interface Active {
  strong: boolean;
  em: boolean;
  list: 'p' | 'ul' | 'ol';
  href: string;
  undo: boolean;
  redo: boolean;
}

export interface Options {
  label: string;
  text: (text: string) => void;
  moved: (active: Active) => void;
  /** Ctrl+Enter. */
  split: () => void;
}

/** A sign that nobody types, to find the cursor in the string. */
const CURSOR = '\ue000';

export class Prose {
  private readonly view: EditorView;
  /** What was last written or taken in. */
  private text: string;

  constructor(
    host: HTMLElement,
    blocks: Block[],
    private readonly options: Options,
  ) {
    this.text = write(blocks);
    this.view = new EditorView(
      { mount: host },
      {
        state: this.state(docOf(blocks)),
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label, spellcheck: 'true', class: 'db-nota-edit' },
        dispatchTransaction: (tr) => this.apply(tr),
        transformPastedText: (text) => text.replace(/\r\n?/g, '\n'),
      },
    );
  }

  private state(doc: Node): EditorState {
    const split: Command = () => {
      this.options.split();
      return true;
    };
    return EditorState.create({
      doc,
      plugins: [
        history(),
        keymap({
          'Mod-b': toggleMark(M.strong),
          'Mod-i': toggleMark(M.em),
          'Mod-z': undo,
          'Mod-y': redo,
          'Shift-Mod-z': redo,
          'Mod-Enter': split,
          'Shift-Enter': lineBreak,
          Enter: chainCommands(leaveList(true), splitListItem(N.list_item)),
          Backspace: leaveList(false),
        }),
        keymap(baseKeymap),
      ],
    });
  }

  private apply(tr: Transaction): void {
    this.view.updateState(this.view.state.apply(tr));
    if (tr.docChanged) {
      const text = write(blocksOf(this.view.state.doc));
      if (text !== this.text) {
        this.text = text;
        this.options.text(text);
      }
    }
    this.options.moved(this.active());
  }

  /** Takes a text that came from elsewhere; false where it can't be shown, and nothing changes. */
  take(text: string): boolean {
    if (text === this.text) return true;
    const opened = open(text);
    if (!('blocks' in opened)) return false;
    this.text = text;
    const before = this.view.state.selection.head;
    let state = this.state(docOf(opened.blocks));
    const near = Selection.near(state.doc.resolve(Math.min(before, state.doc.content.size)));
    state = state.apply(state.tr.setSelection(near));
    this.view.updateState(state);
    this.options.moved(this.active());
    return true;
  }

  active(): Active {
    const { state } = this.view;
    const { $from, from, to, empty } = state.selection;
    const marks = empty ? (state.storedMarks ?? $from.marks()) : [];
    const on = (mark: typeof M.strong): boolean => (empty ? mark.isInSet(marks) !== undefined : state.doc.rangeHasMark(from, to, mark));
    const block = $from.node(1);
    const near = M.link.isInSet($from.marks()) ?? M.link.isInSet($from.nodeAfter?.marks ?? []);
    return {
      strong: on(M.strong),
      em: on(M.em),
      list: block.type === N.ul ? 'ul' : block.type === N.ol ? 'ol' : 'p',
      href: String(near?.attrs['href'] ?? ''),
      undo: undo(state),
      redo: redo(state),
    };
  }

  do(what: 'strong' | 'em' | 'ul' | 'ol' | 'undo' | 'redo'): void {
    const commands: Record<typeof what, Command> = { strong: toggleMark(M.strong), em: toggleMark(M.em), ul: listed('ul'), ol: listed('ol'), undo, redo };
    commands[what](this.view.state, (tr) => this.view.dispatch(tr));
    this.view.focus();
  }

  /** Makes a link of what is chosen, or of the address itself where nothing is; "" takes the link away. */
  link(href: string): void {
    const { state } = this.view;
    let { from, to } = state.selection;
    const { $from, empty } = state.selection;
    const tr = state.tr;
    const here = M.link.isInSet($from.marks()) ?? M.link.isInSet($from.nodeAfter?.marks ?? []);
    if (empty && here) {
      // All of the link in which the cursor stands.
      const start = $from.start();
      $from.parent.forEach((node, offset) => {
        if (here.isInSet(node.marks) && start + offset <= from && from <= start + offset + node.nodeSize) {
          from = start + offset;
          to = from + node.nodeSize;
        }
      });
    }
    tr.removeMark(from, to, M.link);
    if (href !== '') {
      if (from === to) {
        tr.insertText(href.replace(/^mailto:/i, ''), from);
        to = tr.mapping.map(to);
      }
      tr.addMark(from, to, M.link.create({ href }));
    }
    this.view.dispatch(tr);
    this.view.focus();
  }

  /** How many characters of the string stand before the cursor. */
  offset(): number {
    const { doc, selection } = this.view.state;
    const { $head } = selection;
    let at = $head.pos;
    while (at > $head.start() && doc.textBetween(at - 1, at) === ' ') at--;
    const marked = this.view.state.tr.insertText(CURSOR, at).doc;
    const found = write(blocksOf(marked));
    const offset = found.indexOf(CURSOR);
    if (offset >= 0 && found.replace(CURSOR, '') === this.text) return offset;
    const places: number[] = [];
    write(blocksOf(doc), places);
    return places[$head.index(0)] ?? this.text.length;
  }

  focus(first: boolean): void {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(first ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)).scrollIntoView());
    this.view.focus();
  }

  /** Back to where the cursor was. */
  refocus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }
}

export function mount(host: HTMLElement, blocks: Block[], options: Options): Prose {
  return new Prose(host, blocks, options);
}
