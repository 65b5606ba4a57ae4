import { describe, expect, it } from 'vitest';
import { differs, merged } from '../../frontend/keeper/differs.js';

describe('differs', () => {
  it('finds the words in which two texts part', () => {
    expect(differs('We kiezen voor rust nu.', 'We kiezen voor haast nu.')).toEqual({
      before: 'We kiezen voor ',
      mine: 'rust',
      theirs: 'haast',
      after: ' nu.',
    });
  });

  it('finds what only one of them has', () => {
    expect(differs('Een. Twee.', 'Een.')).toEqual({ before: 'Een.', mine: ' Twee.', theirs: '', after: '' });
    expect(differs('', 'Alles')).toEqual({ before: '', mine: '', theirs: 'Alles', after: '' });
  });

  it('loses no character of either, whatever stands in them', () => {
    const texts = ['', 'a', 'a b', ' a  b ', 'a b a', 'a\n\nb. c! d', 'x a b', '😀 a', 'a a a', 'a a'];
    for (const one of texts) {
      for (const other of texts) {
        const part = differs(one, other);
        expect(part.before + part.mine + part.after).toBe(one);
        expect(part.before + part.theirs + part.after).toBe(other);
      }
    }
  });
});

describe('merged', () => {
  it('has what both have once, and every sentence that only one of them has', () => {
    expect(merged('Wij beginnen. Van de tweede, zonder net.', 'Wij beginnen. Van de eerste, met net.')).toBe(
      'Wij beginnen. Van de tweede, zonder net. Van de eerste, met net.',
    );
    expect(merged('Wij beginnen. Ja.\nEinde.', 'Wij beginnen.\nEinde.')).toContain('Wij beginnen.');
  });

  it('has the one below the other where they have nothing in common', () => {
    expect(merged('Het ene', 'Iets anders')).toBe('Het ene\n\nIets anders');
  });

  it('keeps every word of both', () => {
    const texts = ['Een. Twee. Drie.', 'Een. Drie.', 'Nul. Een. Twee!', '- a\n- b\n- c', '- a\n- c', 'Een zonder punt', 'Een. Twee'];
    for (const one of texts) {
      for (const other of texts) {
        const words = merged(one, other).split(/\s+/);
        for (const word of [...one.split(/\s+/), ...other.split(/\s+/)]) expect(words).toContain(word);
      }
    }
  });
});
