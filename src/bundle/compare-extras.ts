import { CLAIMS } from './crate.js';
import { compareJson, type Comparison, type Difference } from './differences.js';

/** Drawings and numbers in them: engines that round a sine differently may differ in the last digit of a place on paper. */
const DRAWING = /<svg [\s\S]*?<\/svg>/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;
const LAST_DIGIT = 0.101;

/** Characters of a line around what differs. */
const AROUND = 40;

function isSameDrawing(recorded: string, computed: string): boolean {
  if (recorded.replace(NUMBER, '#') !== computed.replace(NUMBER, '#')) return false;
  const [theirs, ours] = [recorded, computed].map((text) => text.match(NUMBER) ?? []);
  return theirs.every((text, i) => Math.abs(Number(text) - Number(ours[i])) <= LAST_DIGIT);
}

/** The computed text with those drawings of the recorded one that are the same. */
function withDrawings(computed: string, recorded: string): string {
  const theirs = recorded.match(DRAWING) ?? [];
  let i = 0;
  return computed.replace(DRAWING, (own) => {
    const other = theirs[i++];
    return other !== undefined && isSameDrawing(other, own) ? other : own;
  });
}

/** Where two texts begin to differ, with some words of each; undefined for the same text. */
function firstDifference(path: string, recorded: string, computed: string): Difference | undefined {
  if (recorded === computed) return undefined;
  let at = 0;
  while (at < recorded.length && recorded[at] === computed[at]) at++;
  const line = recorded.slice(0, at).split('\n').length;
  const words = (text: string) => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
  return { where: `${path}, line ${line}`, recorded: words(recorded), computed: words(computed) };
}

function compareClaims(recorded: string, computed: string): Comparison {
  try {
    const { compared, differences } = compareJson(JSON.parse(recorded), JSON.parse(computed));
    return {
      compared,
      differences: differences.map((one) => ({ ...one, where: `${CLAIMS}: ${one.where}` })),
    };
  } catch {
    return { compared: 1, differences: [firstDifference(CLAIMS, recorded, computed)!] };
  }
}

/**
 * Reports and tables of a bundle held against those made anew: verdicts value by value, texts as a whole. A bundle of before
 * has not all of them.
 */
export function compareExtras(
  recorded: ReadonlyMap<string, string>,
  computed: ReadonlyMap<string, string>,
): Comparison {
  const parts = [...computed].flatMap(([path, text]): Comparison[] => {
    const given = recorded.get(path);
    if (given === undefined) return [];
    if (path === CLAIMS) return [compareClaims(given, text)];
    const difference = firstDifference(path, given, withDrawings(text, given));
    return [{ compared: 1, differences: difference ? [difference] : [] }];
  });
  return {
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}
