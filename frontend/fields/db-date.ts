import { nothing } from 'lit';
import type { Json } from '../keeper/types.js';
import type { CellDefinition } from './definition.js';
import { dayPicker } from './day-picker.js';
import { parseDate, type Parsed } from './parse.js';
import { TypedField } from './typed-field.js';
import { dayText } from './wording.js';

/**
 * A day, typed or picked. A text field: these are target dates years away, where typing is quicker, and a half or impossible
 * date stays on the screen, which the browser's own date input throws away. Its calendar is one click away.
 */
export class DbDate extends TypedField {
  protected override parse(_d: CellDefinition, text: string): Parsed<string> {
    return parseDate(text);
  }

  protected override format(_d: CellDefinition, value: Json): string {
    return dayText(String(value));
  }

  protected override beside(): unknown {
    const { value } = this.view;
    return this.readonly ? nothing : dayPicker(typeof value === 'string' ? value : '', (day) => this.take(dayText(day)));
  }

  protected override frame(): { placeholder: string; inputMode: string } {
    return { placeholder: 'dd/mm/jjjj', inputMode: 'text' };
  }
}

if (!customElements.get('db-date')) customElements.define('db-date', DbDate);
