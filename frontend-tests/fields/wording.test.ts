import { listed, sentence } from '../../frontend/fields/wording.js';

describe('sentences that are put together', () => {
  it.each([
    ['B.4.1 – 2 Is er een planning?', 'B.4.1 – 2 Is er een planning?'],
    ['B.4.1 – 2 Planning', 'B.4.1 – 2 Planning.'],
    ['Enzovoort…', 'Enzovoort…'],
    ['“Wat nu?”', '“Wat nu?”'],
  ])('end once: %s', (given, said) => {
    expect(sentence(given)).toBe(said);
  });

  it('name people as one says them', () => {
    expect(listed([])).toBe('');
    expect(listed(['Wout'])).toBe('Wout');
    expect(listed(['Wout', 'Imane', 'Noor'])).toBe('Wout, Imane en Noor');
  });
});
