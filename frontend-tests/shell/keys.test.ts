import '../../frontend/keys.js';

let led: string[] = [];
const press = (from: Element, key: string): void => {
  from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
};

beforeEach(() => {
  led = [];
  document.body.innerHTML = '<a href="hulp">Hulp</a><textarea></textarea>';
  document.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    led.push('hulp');
  });
  press(document.body, 'Escape');
});

describe('keys of one letter', () => {
  it('lead somewhere, and not from a field', () => {
    press(document.body, 'h');
    expect(led).toEqual(['hulp']);
    press(document.querySelector('textarea') as Element, 'h');
    expect(led).toEqual(['hulp']);
  });

  it('are shown in place, those that work here, and the keyboard goes back to where it was', () => {
    const field = document.querySelector('textarea') as HTMLElement;
    press(field, '?');
    expect(document.querySelector('dialog')).toBeNull();
    dispatchEvent(new Event('pointerdown'));
    document.body.insertAdjacentHTML('beforeend', '<div class="db-item" tabindex="-1"></div>');
    const item = document.querySelector('.db-item') as HTMLElement;
    item.focus();
    press(item, '?');
    expect(led).toEqual([]);
    const keys = [...document.querySelectorAll('dialog kbd')].map((one) => one.textContent);
    expect(keys).toEqual(['J / K', 'Ctrl + Enter', 'Ctrl + Z', 'H']);
    document.querySelector<HTMLElement>('dialog .db-btn')?.click();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(item);
  });

  it('are the rest of a sentence where the field is gone under the hands of who types', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const field = document.querySelector('textarea') as Element;
    press(field, 'a');
    field.remove();
    press(document.body, 'h');
    vi.advanceTimersByTime(3000);
    press(document.body, 'h');
    vi.advanceTimersByTime(3000);
    press(document.body, '?');
    expect(led).toEqual([]);
    vi.advanceTimersByTime(5000);
    press(document.body, 'h');
    expect(led).toEqual(['hulp']);
    vi.useRealTimers();
  });

  it('work at once after one left the field oneself', () => {
    const field = document.querySelector('textarea') as Element;
    press(field, 'a');
    press(field, 'Tab');
    press(document.body, 'h');
    press(field, 'a');
    dispatchEvent(new Event('pointerdown'));
    press(document.body, 'h');
    expect(led).toEqual(['hulp', 'hulp']);
  });
});
