import { type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Every page needs most of it, and browsers keep it for a year: one file arrives sooner than forty that wait for each other.
const customConfig: UserConfigFn = () => ({
  build: { rolldownOptions: { output: { codeSplitting: false } } },
});

export default overrideVaadinConfig(customConfig);
