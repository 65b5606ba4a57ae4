/**
 * Enter in the last field of a dialog presses its button, as in any form: below a password, or where one thing is asked. In a field
 * with others behind it, it does nothing, so that nobody sends half of what they meant to.
 */
const TYPED = 'vaadin-text-field, vaadin-password-field, vaadin-email-field';
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=file]), textarea';

document.addEventListener('keydown', (event) => {
  const input = event.target;
  if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (!(input instanceof HTMLInputElement) || !input.closest(TYPED)) return;
  const dialog = input.closest('vaadin-dialog');
  if (!dialog || [...dialog.querySelectorAll(FIELDS)].at(-1) !== input) return;
  const button = dialog.querySelector<HTMLElement>('vaadin-button[theme~="primary"]:not([disabled])');
  if (!button) return;
  event.preventDefault();
  // What was typed is told when the field is left; without this the button would come before it.
  input.blur();
  button.click();
  input.focus();
});
export {};
