import ts from 'typescript';

/** Which part of a source file is run: the blocks and the functions without one, each with a number. */

export interface Part {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Parts of a file, each before those in it. @param first the number of its first part */
export function partsOf(text: string, first: number): Part[] {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
  const found: Part[] = [];
  const visit = (node: ts.Node): void => {
    const isBody = ts.isArrowFunction(node.parent) && node.parent.body === node;
    if (ts.isBlock(node) || isBody)
      found.push({ id: first + found.length, start: node.getStart(source), end: node.getEnd() });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** The text in which each part says that it runs. */
export function noting(text: string, parts: readonly Part[]): string {
  const inserts = parts.flatMap(({ id, start, end }) => {
    const note = `globalThis.ranPart?.(${id})`;
    if (text[start] === '{') return [{ at: start + 1, what: `${note};`, order: 0 }];
    return [
      { at: start, what: `(${note}, `, order: id },
      { at: end, what: ')', order: -id },
    ];
  });
  return inserts
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((all, { at, what }) => all.slice(0, at) + what + all.slice(at), text);
}

/** The innermost part at a place; undefined outside of all: what is run when the file is loaded. */
export const partAt = (parts: readonly Part[], at: number): Part | undefined =>
  parts.findLast(({ start, end }) => start <= at && at < end);
