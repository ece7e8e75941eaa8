import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** What the code imports, by reading it: for the test of the arrows, and for their drawing. */

/** Each code file of src and components, its path with `/`, with the files of these it imports, types included. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

const posix = (path: string): string => path.replaceAll('\\', '/');

/** Code files of src and components below `root`. */
export const codeFiles = (root: string): readonly string[] =>
  ['src', 'components']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => posix(join(folder, file))),
    )
    .sort();

/** What a text imports: static and dynamic imports, exports from, and `new URL('…', import.meta.url)`. */
export function specifiersIn(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const urls = text.matchAll(/\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g);
  return [...importedFiles.map(({ fileName }) => fileName), ...[...urls].map(([, name]) => name)];
}

/** Where a relative import of a file leads, without Vite's `?inline`; `.js` is the name of a `.ts` that is built. */
export function targetOf(file: string, name: string): string {
  return posix(normalize(join(dirname(file), name.replace(/\?.*$/, '')))).replace(/\.js$/, '.ts');
}

export function importsOf(root: string): Imports {
  const files = new Set(codeFiles(root));
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const names = specifiersIn(readFileSync(join(root, file), 'utf8')).filter((name) => name.startsWith('.'));
    const targets = names.map((name) => targetOf(file, name)).filter((target) => target !== file);
    for (const target of targets)
      if (
        target.endsWith('.ts') &&
        !target.startsWith('dist/') &&
        !files.has(target) &&
        !existsSync(join(root, target))
      )
        throw new Error(`${file}: ${target} does not exist`);
    imports.set(file, new Set(targets.filter((target) => files.has(target))));
  }
  return imports;
}

/** The same between groups of files: folders, rooms. */
export function between(imports: Imports, groupOf: (file: string) => string): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = groupOf(file);
    const to = groups.get(from) ?? new Set();
    groups.set(from, to);
    for (const target of targets) if (groupOf(target) !== from) to.add(groupOf(target));
  }
  return groups;
}

export const folderOf = (file: string): string => dirname(file);

/** `src/track`, `components/map`, with all below them; a file that is in no folder of these is a room by itself. */
export const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/');

/** Groups that reach each other, each sorted, by Tarjan's algorithm. */
export function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.sort();
}
