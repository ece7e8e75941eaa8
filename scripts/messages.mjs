// Languages: `npm run messages` brings every src/base/locales/*.xlf up to the texts in the code and writes its module again;
// `npm run messages -- de` begins another. What is not translated yet stays English.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { format, resolveConfig } from 'prettier';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'src/base/locales');

/** @param {readonly string[]} targetLocales */
const localizer = (targetLocales) =>
  new RuntimeLitLocalizer({
    baseDir: root,
    resolve: (path) => resolve(root, path),
    sourceLocale: 'en',
    targetLocales: [...targetLocales],
    tsConfig: resolve(root, 'tsconfig.json'),
    output: { mode: 'runtime', outputDir: folder, language: 'ts' },
    interchange: { format: 'xliff', xliffDir: folder },
  });

const begun = readdirSync(folder).flatMap((name) => /^(.+)\.xlf$/.exec(name)?.[1] ?? []);
const asked = process.argv.slice(2);
for (const code of asked) {
  if (Intl.getCanonicalLocales(code)[0] !== code)
    throw new RangeError(`${code}: expected a code such as de.`);
}
const codes = [...new Set([...begun, ...asked])].sort();

const tool = localizer(codes);
const { messages, errors } = tool.extractSourceMessages();
for (const { file, start = 0, messageText } of errors) {
  const { line } = file.getLineAndCharacterOfPosition(start);
  process.stderr.write(`${file.fileName}:${line + 1}: ${messageText}\n`);
}
if (errors.length > 0) process.exit(1);
process.stdout.write(`${messages.length} texts.\n`);

const warn = console.warn;
console.warn = () => undefined; // one line for every text that is not translated yet
await tool.writeInterchangeFiles();
await localizer(codes).build();
console.warn = warn;
for (const code of codes) {
  const path = resolve(folder, `${code}.ts`);
  // The tool writes every text as HTML; here no text is HTML.
  const text = readFileSync(path, 'utf8')
    .replace(/^\s*\/\*.*\*\/$/gm, '')
    .replace('running lit-localize', '`npm run messages`')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  const done = readFileSync(resolve(folder, `${code}.xlf`), 'utf8').split('<target').length - 1;
  process.stdout.write(`${code}: ${done} translated, src/base/locales/${code}.xlf.\n`);
}
