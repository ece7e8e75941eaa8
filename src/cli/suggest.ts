import { msg, str } from '../base/words.js';

/** Insertions, deletions, substitutions and swaps of neighbors between two words. */
export function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  return rows[a.length][b.length];
}

/** The known word that was probably meant: nearer than a third of its letters, or one that begins so. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((one) => ({ one, edits: editsBetween(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  if (best && best.edits <= Math.max(1, Math.floor(best.one.length / 3))) return best.one;
  const begun = known.filter((one) => word.length > 2 && one.startsWith(word));
  return begun.length === 1 ? begun[0] : undefined;
}

/** ` Did you mean --route?`; '' where nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearestWord(word, known);
  return meant === undefined ? '' : ` ${msg(str`Did you mean ${meant}?`)}`;
}
