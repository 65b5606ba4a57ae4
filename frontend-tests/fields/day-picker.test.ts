import { render } from 'lit';
import { dayPicker } from '../../frontend/fields/day-picker.js';

describe('picking a day', () => {
  it('opens the calendar of the browser at the day that stands there, and tells what was picked', () => {
    const told = vi.fn();
    render(dayPicker('2027-12-31', told), document.body);
    const input = document.querySelector('input') as HTMLInputElement;
    input.showPicker = vi.fn();
    expect(input.value).toBe('2027-12-31');
    document.querySelector('button')?.click();
    expect(input.showPicker).toHaveBeenCalled();
    input.value = '2028-01-15';
    input.dispatchEvent(new Event('change'));
    expect(told).toHaveBeenCalledWith('2028-01-15');
  });

  it('says nothing where the calendar was emptied, and lets a cell hear no click', () => {
    const told = vi.fn();
    const heard = vi.fn();
    const cell = document.createElement('div');
    cell.addEventListener('click', heard);
    document.body.replaceChildren(cell);
    render(dayPicker('', told), cell);
    cell.querySelector('input')?.dispatchEvent(new Event('change'));
    cell.querySelector('button')?.click();
    expect(told).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
  });
});
