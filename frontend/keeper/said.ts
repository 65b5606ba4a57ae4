import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/**
 * A sentence that changes while the page is open. A browser that translates the page takes its text node away and puts elements of
 * its own there, which then say what was so a minute ago: each sentence is a new element, and this one is left as it is.
 *
 * @param onlyRead what goes before it for who hears it
 */
export function said(text: string, onlyRead = ''): unknown {
  return keyed(text, html`<span translate="no">${onlyRead ? html`<span class="db-sr">${onlyRead}</span>` : nothing}${text}</span>`);
}
