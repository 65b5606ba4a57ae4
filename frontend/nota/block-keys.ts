import { typing } from '../keys.js';

/**
 * Keys on the page of the note: Alt with an arrow moves the block where the keyboard is, Ctrl+Z takes back what was done to blocks last.
 * Within a text both are the text's own.
 */
addEventListener('keydown', (event) => {
  const page = document.querySelector('.db-nota');
  if (!page || event.defaultPrevented || event.isComposing || typing(event) || document.querySelector('vaadin-dialog[opened]')) return;
  const target = event.target instanceof Element ? event.target : null;
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const block = target?.closest('.db-nota-block');
    if (!block || !page.contains(block)) return;
    event.preventDefault();
    page.dispatchEvent(new CustomEvent('block-move', { detail: { block: block.id, step: event.key === 'ArrowUp' ? -1 : 1 } }));
  } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    page.dispatchEvent(new CustomEvent('block-undo'));
  }
});
