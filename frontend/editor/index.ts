/** What comes in a file of its own, when somebody writes in the note. */
export { mount } from './prose.js';
export { open } from './write.js';
