import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import ts from 'typescript';
import { publicElements } from '../../scripts/docs/elements.js';

const root = join(import.meta.dirname, '../..');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Snippet {
  readonly where: string;
  readonly code: string;
}

/** Scripts of the documents: blocks of js and ts, and module scripts in blocks of html. */
function scriptsOf(document: string): Snippet[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```(js|ts|html)\n([\s\S]*?)^```/gm)].flatMap(
    ({ 1: language, 2: code, index }) => {
      const where = `${document}:${text.slice(0, index).split('\n').length}`;
      if (language !== 'html') return [{ where, code }];
      return [...code.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => ({
        where,
        code: script,
      }));
    },
  );
}

/** What a page imports, as the sources have it. */
const entries: Readonly<Record<string, string>> = {
  crosstrack: 'components/index.ts',
  './crosstrack/crosstrack.js': 'components/index.ts',
  './crosstrack/browser/core.js': 'src/index.ts',
  'crosstrack/core': 'src/index.ts',
  'crosstrack/flight-worker': 'src/worker/client.ts',
  'crosstrack/airports': 'src/route/airports/index.ts',
};

/** Unknown names and wrong calls; a page's own script may be loose about what is null. */
function faultsIn(snippets: readonly Snippet[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const all = { ...options, strict: false, noUnusedLocals: false, noUnusedParameters: false, noEmit: true };
  const files = new Map(
    snippets.map(({ code }, i) => [join(root, `snippet-${i}.ts`), `${resolved(code)}\nexport {};`]),
  );
  const host = ts.createCompilerHost(all);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  const program = ts.createProgram([...files.keys(), join(root, 'components/index.ts')], all, host);
  return [...files.keys()].flatMap((name, i) => {
    const source = program.getSourceFile(name)!;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(
      ({ messageText }) => `${snippets[i].where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

const resolved = (code: string): string =>
  code.replace(/(from |import |import\()'([^']+)'/g, (whole, before: string, from: string) => {
    const element = /^crosstrack\/(flight-[\w-]+)$/.exec(from)?.[1];
    const file = entries[from] ?? (element && 'components/index.ts');
    return file ? `${before}'./${file.replace(/\.ts$/, '.js')}'` : whole;
  });

it('the scripts of the documents are right for the types of the library', () => {
  const snippets = documents.flatMap(scriptsOf);
  assert.ok(snippets.length > 4);
  assert.deepEqual(faultsIn(snippets), []);
});

it('the tags of the documents have no attribute that their elements do not know', () => {
  const known = new Map(
    publicElements().map(({ tag, properties }) => [tag, properties.map(({ attribute }) => attribute)]),
  );
  const everywhere = /^(style|id|class|slot|hidden|on\w+|\.\w+|\w+\.prop)$/;
  const wrong = documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const blocks = [...text.matchAll(/^```html\n([\s\S]*?)^```/gm)].map(([, code]) => code);
    return blocks.flatMap((code) =>
      [...code.matchAll(/<(flight-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].flatMap(
        ([, tag, attributes]) =>
          [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)]
            .map(([, name]) => name)
            .filter((name) => !everywhere.test(name) && !known.get(tag)?.includes(name))
            .map((name) => `${document}: <${tag} ${name}>`),
      ),
    );
  });
  assert.deepEqual(wrong, []);
});
