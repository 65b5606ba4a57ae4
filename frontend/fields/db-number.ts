import type { Json } from '../keeper/types.js';
import type { CellDefinition } from './definition.js';
import { type Parsed, parseNumber } from './parse.js';
import { TypedField } from './typed-field.js';
import { figure } from './wording.js';

/** A percentage, an amount in whole euros or a year. */
export class DbNumber extends TypedField {
  protected override parse(d: CellDefinition, text: string): Parsed<number> {
    return parseNumber(d.kind, text);
  }

  protected override format(d: CellDefinition, value: Json): string {
    return typeof value === 'number' && d.kind !== 'year' ? figure(value) : String(value);
  }

  protected override frame(d: CellDefinition): { prefix?: string; suffix?: string; inputMode: string } {
    if (d.kind === 'amount') return { prefix: '€', inputMode: 'decimal' };
    if (d.kind === 'percent') return { suffix: '%', inputMode: 'numeric' };
    return { inputMode: 'numeric' };
  }
}

if (!customElements.get('db-number')) customElements.define('db-number', DbNumber);
