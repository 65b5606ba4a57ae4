import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { teamCounts, teamWords } from '../../frontend/fields/team.js';

describe('what colleagues chose', () => {
  it('is nothing before one may know', () => {
    expect(teamCounts('').size).toBe(0);
    expect(teamWords(undefined)).toBe(nothing);
    expect(teamWords(0)).toBe(nothing);
  });

  it('counts by option, in words', () => {
    const counts = teamCounts('{"zelden":2,"vaak":1}');
    expect(teamWords(counts.get('zelden'))).toBe("2 collega's");
    expect(teamWords(counts.get('vaak'))).toBe('1 collega');
    expect(teamWords(counts.get('nooit'))).toBe(nothing);
  });

  it('counts everybody at what is agreed, and is a figure in a table', () => {
    expect(teamWords(2, true)).toBe('2 van jullie');
    expect(teamWords(2, true, true)).toBe('2×');
    expect(teamWords(0, true, true)).toBe(nothing);
  });
});
