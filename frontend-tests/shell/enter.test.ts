import '../../frontend/enter.js';

/** A dialog as Vaadin makes it: fields with their inputs, and buttons at its foot. */
function dialog(fields: string): { pressed: ReturnType<typeof vi.fn>; told: string[] } {
  document.body.innerHTML = `<vaadin-dialog>${fields}<vaadin-button>Toch niet</vaadin-button><vaadin-button theme="error primary">Wijzig</vaadin-button></vaadin-dialog>`;
  const told: string[] = [];
  const pressed = vi.fn(() => told.push('button'));
  document.querySelector('[theme]')?.addEventListener('click', pressed);
  document.querySelectorAll('input').forEach((one) => {
    one.addEventListener('blur', () => told.push('left'));
  });
  return { pressed, told };
}

function enter(selector: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const input = document.querySelector<HTMLElement>(selector);
  input?.focus();
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true, ...more });
  input?.dispatchEvent(event);
  return event;
}

const REASON = '<vaadin-text-field id="r"><input></vaadin-text-field>';
const PASSWORD = '<vaadin-password-field id="p"><input type="password"></vaadin-password-field>';

describe('Enter in a dialog', () => {
  it('presses its button from the last field, after the field was left, and the keyboard stays there', () => {
    const { pressed, told } = dialog(REASON + PASSWORD);
    expect(enter('#p input').defaultPrevented).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
    expect(told).toEqual(['left', 'button']);
    expect(document.activeElement).toBe(document.querySelector('#p input'));
  });

  it('does nothing in a field with others behind it, in a text of lines, or with another key held', () => {
    const { pressed } = dialog(`${REASON}<vaadin-text-area><textarea></textarea></vaadin-text-area>`);
    enter('#r input');
    enter('textarea');
    dialog(PASSWORD);
    enter('#p input', { ctrlKey: true });
    enter('#p input', { isComposing: true });
    expect(pressed).not.toHaveBeenCalled();
  });

  it('presses nothing that is switched off, and nothing outside a dialog', () => {
    const { pressed } = dialog(PASSWORD);
    document.querySelector('[theme]')?.toggleAttribute('disabled', true);
    enter('#p input');
    expect(pressed).not.toHaveBeenCalled();
    document.body.innerHTML = PASSWORD;
    expect(enter('#p input').defaultPrevented).toBe(false);
  });
});
