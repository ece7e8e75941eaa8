import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StrResult } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import ts from 'typescript';

/** The code of a language that nobody speaks: every letter of its texts is foreign, so that what is left English shows. */
export const PSEUDO = 'en-XA';

/** A text of the code: its strings around the values. */
interface Text {
  readonly strings: readonly string[];
  readonly tagged: boolean;
}

const root = join(import.meta.dirname, '..');

/** Every `msg('…')` and `msg(str`…`)` of the sources, by reading them: quicker than a whole program with its types. */
export function textsInSources(): Text[] {
  const texts: Text[] = [];
  for (const folder of ['src', 'components']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
      const path = join(root, folder, file);
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg')
          texts.push(textOf(node.arguments[0], path));
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  return texts;
}

function textOf(node: ts.Expression, path: string): Text {
  if (ts.isStringLiteralLike(node)) return { strings: [node.text], tagged: false };
  // Templates of HTML would bring a DOM into the worker, which words reports.
  if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag) || node.tag.text !== 'str')
    throw new Error(`${path}: a text that cannot be translated`);
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { strings: [template.text], tagged: true };
  const strings = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  return { strings, tagged: true };
}

/** Latin letters as full-width ones, which no data have. */
export const foreign = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** As `npm run messages` would write them: plain strings, and strings with the places of their values. */
export function pseudoTemplates(): Record<string, string | StrResult> {
  const entries = textsInSources().map(({ strings, tagged }): [string, string | StrResult] => {
    const marked = strings.map(foreign);
    marked[0] = `⟦${marked[0]}`;
    marked[marked.length - 1] += '⟧';
    const values = strings.slice(1).map((_, i) => i);
    const template = { strTag: true, strings: marked as unknown as TemplateStringsArray, values } as const;
    return [generateMsgId([...strings], false), tagged ? template : marked[0]];
  });
  return Object.fromEntries(entries);
}

/** What a build takes in place of the table of languages: one that has the foreign one. */
export function pseudoLocales(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-language-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const templates = JSON.stringify(pseudoTemplates());
  writeFileSync(join(folder, 'pseudo.js'), `export const templates = ${templates};`);
  writeFileSync(
    join(folder, 'index.js'),
    `export const locales = { '${PSEUDO}': () => import('./pseudo.js') };`,
  );
  return join(folder, 'index.js');
}
