import { codePoints, figure } from './wording.js';

/** Why a text can't go as it is; empty when it can. Nothing is ever cut: what was pasted stays until somebody shortens it. */
export function tooLong(text: string, max: number): string {
  // Counting takes a walk through the text, so only when it might be too long.
  const length = text.length > max ? codePoints(text) : 0;
  return length > max
    ? `Deze tekst telt ${figure(length)} tekens; er passen er hoogstens ${figure(max)} in dit veld. Kort hem in: wat je plakte staat er nog.`
    : '';
}

/** How much room is left, from where somebody might want to know. */
export function roomLeft(text: string, max: number): string {
  if (text.length < max * 0.9) return '';
  const left = max - codePoints(text);
  return left >= 0 && left < max * 0.1 ? `nog ${figure(left)} tekens` : '';
}
