import { type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// What the note's editor is made of: nothing that another page needs.
const EDITOR = /\/node_modules\/(?:prosemirror-[a-z-]+|orderedmap|rope-sequence|w3c-keyname)\/|\/frontend\/editor\//;

// Every page needs most of the rest, and browsers keep it for a year: one file arrives sooner than forty that wait for each other.
const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'editor', test: EDITOR, priority: 2 },
            { name: 'page', test: (id: string) => !EDITOR.test(id), priority: 1 },
          ],
        },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
