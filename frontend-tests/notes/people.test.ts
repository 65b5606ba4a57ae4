import { describe, expect, it } from 'vitest';
import { beginsWith, fold } from '../../frontend/folding.js';
import { meant, preferred } from '../../frontend/notes/people.js';

const TEAM = ['Imane Leiewoude', 'Jan-Wout Maes', 'René D’hondt', 'Wout Claes'];

describe('who is meant', () => {
  it('finds who is called so before who has a word like it, and nobody by the middle of a name', () => {
    expect(meant(TEAM, 'Wo')).toEqual(['Wout Claes', 'Jan-Wout Maes']);
    expect(meant(TEAM, 'woude')).toEqual([]);
    expect(meant(TEAM, 'imane l')).toEqual(['Imane Leiewoude']);
  });

  it('finds them in whatever spelling', () => {
    expect(meant(TEAM, "rene d'h")).toEqual(['René D’hondt']);
    expect(meant(TEAM, 'Rene\u0301')).toEqual(['René D’hondt']);
  });

  it('offers nobody who stands there already', () => {
    expect(meant(TEAM, 'wout claes')).toEqual([]);
  });

  it('takes what a name may have in it as it is', () => {
    expect(meant(['Bea (IT)'], '(')).toEqual(['Bea (IT)']);
  });

  it('lets Enter take nobody before a letter was typed', () => {
    expect(preferred(TEAM, '')).toBe(-1);
    expect(preferred(TEAM, ' ')).toBe(-1);
    expect(preferred(TEAM, 'w')).toBe(0);
    expect(preferred([], 'w')).toBe(-1);
  });
});

describe('folding', () => {
  it('makes one of what looks the same', () => {
    expect(fold('collega’s')).toBe(fold("Collega's"));
    expect(fold('cafe\u0301')).toBe(fold('Café'));
    expect(fold('digi\u00adtalisering')).toBe('digitalisering');
    expect(fold('e\u2011loket\u00a0nu')).toBe('e-loket nu');
  });

  it('knows how much of a text a name takes up', () => {
    expect(beginsWith('wout claes en', 'Wout Claes')).toBe(10);
    expect(beginsWith('Rene\u0301 komt', 'René')).toBe(5);
    expect(beginsWith('Wou', 'Wout')).toBe(0);
  });
});
