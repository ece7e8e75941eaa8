const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  /"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** The beginning of a token at the end of the text. */
const UNFINISHED = /(?:"(?:[^"\\\p{Cc}]|\\.)*\\?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/uy;

/** End of what a pattern finds at an offset; the offset itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What may come next. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next';

/**
 * Where a text stops being JSON: the first character that cannot be there, or the length of the text where it ends too early.
 * Engines word it differently, quote the text, and some give no place. One pass over the tokens.
 */
export function jsonErrorAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let offset = endOf(SPACE, text, 0); offset < text.length; offset = endOf(SPACE, text, offset)) {
    const sign = text[offset];
    const inside = open.at(-1);
    if (expected === 'colon') {
      if (sign !== ':') return offset;
      expected = 'value';
      offset++;
    } else if (expected === 'next') {
      if (sign === ',' && inside) expected = inside === '{' ? 'key' : 'value';
      else if (sign === '}' && inside === '{') open.pop();
      else if (sign === ']' && inside === '[') open.pop();
      else return offset;
      offset++;
    } else if ((expected === 'first key' && sign === '}') || (expected === 'first value' && sign === ']')) {
      open.pop();
      expected = 'next';
      offset++;
    } else if ((sign === '{' || sign === '[') && !expected.endsWith('key')) {
      open.push(sign);
      expected = sign === '{' ? 'first key' : 'first value';
      offset++;
    } else {
      const end = endOf(SCALAR, text, offset);
      if (end === offset || (expected.endsWith('key') && sign !== '"'))
        return endOf(UNFINISHED, text, offset);
      expected = expected.endsWith('key') ? 'colon' : 'next';
      offset = end;
    }
  }
  return text.length;
}
