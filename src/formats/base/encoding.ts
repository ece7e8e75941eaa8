/**
 * The encoding of a text by its content. npm's chardet (2.2.0) was tried: it weighs sequences of letters in running text, and
 * takes the Cyrillic header of a table of numbers for Latin 1 (82 %) instead of windows-1251 (10 %).
 */

/** Bytes of the head that are looked at for UTF-16. */
const SAMPLE = 1024;

type Score = (words: readonly string[]) => number;

/** A word of one script with capitals in the usual places: `Время`, `UTC`, not `бПЕЛЪ`. */
const cyrillic =
  /^(?:\p{Script=Cyrillic}?[\u0430-\u04ff]+|[\u0400-\u042f\u0490\u0492\u049a\u04a2\u04ae\u04b0\u04ba\u04d8\u04e8]+)$/u;
const ideographs = /^\p{Script=Han}+$/u;
/** Letters that windows-1254 has in the places of Icelandic ones. */
const turkish = /[ğışİĞŞ]/;

const share = (words: readonly string[], fits: (word: string) => boolean): number =>
  words.filter(fits).length / words.length;

/** A word of a language with Latin letters has mostly letters of ASCII, and its capitals at the beginning or everywhere. */
const isLatin = (word: string): boolean =>
  /^(?:[\p{Lu}’]?[\p{Ll}’]+|[\p{Lu}’]+)$/u.test(word) &&
  /^[\p{Script=Latin}’]+$/u.test(word) &&
  2 * (word.match(/[a-z]/gi)?.length ?? 0) >= word.length;

/** Letters that make up two thirds of Russian and Ukrainian text: capitals read in another encoding are letters too, but rare ones. */
const FREQUENT = /[оеаинтрсвліОЕАИНТРСВЛІ]/g;
const byScript: Score = (words) => {
  const letters = words.join('');
  return (
    share(words, (word) => cyrillic.test(word)) +
    (0.3 * (letters.match(FREQUENT)?.length ?? 0)) / letters.length
  );
};
/** Hanzi in common use come first in GB 2312: U+4E00 alone says nothing, so the words must be whole ideographs. */
const byIdeographs: Score = (words) => share(words, (word) => ideographs.test(word));
const byLatin: Score = (words) => share(words, isLatin);
const byTurkish: Score = (words) => byLatin(words) * (words.some((word) => turkish.test(word)) ? 1.1 : 0.9);

/** Encodings without a mark, and how well the words with other letters than ASCII's fit them. The first of equals wins. */
const legacy: readonly (readonly [label: string, score: Score])[] = [
  ['windows-1252', byLatin],
  ['macintosh', byLatin],
  ['windows-1254', byTurkish],
  ['windows-1251', byScript],
  ['koi8-r', byScript],
  ['koi8-u', byScript],
  ['x-mac-cyrillic', byScript],
  ['ibm866', byScript],
  ['gb18030', byIdeographs],
];

/** Two-byte characters of GB 2312 whose first byte is of its level 1, the 3,755 characters in common use; its punctuation (rows 1 to 3) says nothing. */
function commonHanzi(head: Uint8Array): boolean {
  let common = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < head.length; i++) {
    if (head[i] < 0x81 || head[i + 1] < 0x40) continue;
    if (head[i] < 0xa1 || head[i] > 0xa3) pairs++;
    if (head[i] >= 0xb0 && head[i] <= 0xd7 && head[i + 1] >= 0xa1) common++;
    i++;
  }
  return pairs > 0 && common / pairs > 0.8;
}

/** Words with a letter beyond ASCII. */
const foreignWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{S}\p{C}\u0080-\u009f’]{2,}/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word));

function legacyOf(head: Uint8Array): string {
  let best = 'windows-1252';
  let most = 0;
  for (const [label, score] of legacy) {
    const words = foreignWords(new TextDecoder(label).decode(head, { stream: true })).slice(0, 500);
    if (words.length === 0 || (label === 'gb18030' && !commonHanzi(head))) continue;
    const fit = score(words);
    if (fit > most + 1e-9) [best, most] = [label, fit];
  }
  return best;
}

/** What an XML declaration says, if TextDecoder knows it. */
function declaredIn(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*\sencoding=["']([\w-]{1,40})["']/.exec(start)?.[1];
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    new TextDecoder(label);
    return label.toLowerCase();
  } catch {
    return undefined;
  }
}

/**
 * A label for TextDecoder: by byte order mark, by where the zero bytes of ASCII in UTF-16 are, by being valid UTF-8, by an
 * XML declaration, else
 * the encoding in which its words look most like words.
 */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, SAMPLE) & ~1;
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]++;
  if (zeros[1] > length / 4 && !zeros[0]) return 'utf-16le';
  if (zeros[0] > length / 4 && !zeros[1]) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return declaredIn(head) ?? legacyOf(head);
  }
}

/** Whether an encoding was guessed: the report then names it. */
export const isGuessed = (label: string): boolean => !label.startsWith('utf-');
