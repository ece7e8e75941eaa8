// The declarations of detectors without their words: analyzing needs kinds, columns and numbers, and a page that shows findings has
// the words anyway. They are a quarter of what analyzing is made of.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { withAddresses, fromRoot, modules, root } from './paths.mjs';

/** Files that have such words. */
const worded = /^src\/finding\/(declarations\/(?!index|titles)[\w-]+|approach-options)\.ts$/;
export const isWorded = (file) => worded.test(file);
export const wordedFiles = modules.filter(isWorded);

/** Of a declaration itself, and of each option. */
const ofDeclaration = new Set(['title', 'short', 'rule', 'limits', 'sentence', 'evidence']);
const ofOption = new Set(['label', 'source']);

const isDeclaration = (node) =>
  ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'declareDetector';

/** @param {string} text of a module */
export function withoutWords(text) {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const parts = [];
  let at = 0;
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = isDeclaration(node) ? ofDeclaration : ofOption;
      for (const property of node.properties) {
        if (!names.has(property.name?.getText() ?? '')) {
          visit(property);
          continue;
        }
        parts.push(text.slice(at, property.getFullStart()));
        at = text[property.end] === ',' ? property.end + 1 : property.end;
      }
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return [...parts, text.slice(at)].join('');
}

export const leanText = async (file, folder) =>
  withAddresses(withoutWords(await readFile(join(root, file), 'utf8')), file, folder);

/** For a build in which nothing is shown. @type {(folder: string) => import('esbuild').Plugin} */
export const lean = (folder) => ({
  name: 'lean',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]finding[\\/].*\.ts$/ }, async ({ path }) => {
      const file = fromRoot(path);
      return isWorded(file) ? { contents: await leanText(file, folder), loader: 'ts' } : undefined;
    });
  },
});
