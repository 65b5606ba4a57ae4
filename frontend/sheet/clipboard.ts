import { clean } from '../keeper/clean.js';

/** What Excel, Word and their kind put on the clipboard, as lines of cells; and what they take back. */

/** What a spreadsheet would take for a formula; an apostrophe in front keeps it text there, and is taken off again here. */
const FORMULA = /^\s*[=+\-@]/;
const NUMBER = /^\s*[-+]?[\d\s.,]+%?\s*$/;

/**
 * Reads what spreadsheets write: tabs between cells, lines between rows, and quotes around a cell that holds one of these. A quote
 * inside a cell that doesn't begin with one is a quote.
 */
export function readTabs(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let fresh = true;
  const end = (): void => {
    lines.at(-1)?.push(cell);
    cell = '';
    fresh = true;
  };
  const source = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (source.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && fresh && closes(source, i)) {
      quoted = true;
      fresh = false;
    } else if (c === '\t') end();
    else if (c === '\n') {
      end();
      lines.push([]);
    } else {
      cell += c;
      fresh = false;
    }
  }
  end();
  return tidy(lines);
}

/** Whether the quote at `from` is closed just before the end of a cell: else somebody wrote a quote. */
function closes(text: string, from: number): boolean {
  for (let i = from + 1; i < text.length; i++) {
    if (text.charAt(i) !== '"') continue;
    if (text.charAt(i + 1) === '"') {
      i++;
      continue;
    }
    return i + 1 === text.length || /[\t\n]/.test(text.charAt(i + 1));
  }
  return false;
}

/** Reads the one table of a page, which is what Word says; null where there is none, or where there are several. */
export function readTable(page: string): string[][] | null {
  if (!/<table[\s>]/i.test(page)) return null;
  const tables = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('table')];
  const table = tables[0];
  if (!table || tables.length > 1) return null;
  const lines = [...table.querySelectorAll('tr')].map((tr) =>
    [...tr.children]
      .filter((one) => one.matches('td, th'))
      .flatMap((one) => [words(one), ...Array.from({ length: Math.min(50, Number(one.getAttribute('colspan') ?? 1)) - 1 }, () => '')]),
  );
  return tidy(lines);
}

/** The words of a cell: what breaks a line in it does so here, and how its source was laid out doesn't. */
function words(cell: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
    else if (node instanceof Element && !node.matches('style, script')) {
      if (node.matches('br')) text += '\n';
      else {
        const block = node.matches('p, div, li, ul, ol');
        if (block && text.trim() !== '' && !text.endsWith('\n')) text += '\n';
        node.childNodes.forEach(walk);
      }
    }
  };
  cell.childNodes.forEach(walk);
  return text.replace(/ *\n */g, '\n');
}

function tidy(lines: string[][]): string[][] {
  const all = lines.map((line) => line.map((cell) => unquote(clean(cell.replaceAll('\u00a0', ' ')).trim())));
  while (all.length > 0 && (all.at(-1) ?? []).every((cell) => cell === '')) all.pop();
  return all;
}

function unquote(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** What somebody pastes, as lines of cells; empty where there is nothing to read. */
export function read(data: DataTransfer | null): string[][] {
  const text = data?.getData('text/plain') ?? '';
  // A table of Word has its lines broken within cells as well; its page tells which is which.
  return readTable(data?.getData('text/html') ?? '') ?? (text === '' ? [] : readTabs(text));
}

/** Whether it is more than one cell. */
export function several(block: string[][]): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}

export function writeTabs(lines: string[][]): string {
  return lines.map((line) => line.map((cell) => quote(literal(cell))).join('\t')).join('\n');
}

function literal(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[\t\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same as a table, which Word understands. */
export function writeTable(lines: string[][]): string {
  const cell = (text: string): string => `<td>${escape(literal(text)).replaceAll('\n', '<br>')}</td>`;
  return `<table>${lines.map((line) => `<tr>${line.map(cell).join('')}</tr>`).join('')}</table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
