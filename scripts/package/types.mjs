// dist/types: the declarations that can be reached from the entries.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { entries, posix, root } from './paths.mjs';

/**
 * Types of packages in the package's own types: nothing is installed with it, so what a page's compiler needs is here. MapLibre's
 * types, which are too many, are those that the page has installed, or `any`.
 */
const packages = {
  lit: 'lit',
  'lit-html': 'lit',
  '@lit/localize': 'lit',
  'maplibre-gl': 'maplibre-gl',
  geojson: 'geojson',
};

function programOf() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return ts.createProgram(
    [...Object.values(entries), 'node_modules/vite/client.d.ts'].map((file) => join(root, file)),
    {
      ...options,
      ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true },
      ...{ noCheck: true, types: [], rootDir: root, outDir: join(root, 'dist/types') }, // `npm run check` checks
    },
  );
}

/** What an element has because Lit asks for it, and what is its own affair. */
const isPrivate = (member) =>
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  /^(styles|properties|render|willUpdate|updated|firstUpdated|connectedCallback|disconnectedCallback)$/.test(
    member.name?.getText() ?? '',
  );

/** A declaration file without those. */
function publicPart(text) {
  const file = ts.createSourceFile('a.d.ts', text, ts.ScriptTarget.Latest, true);
  let shown = '';
  let at = 0;
  const leave = (node) => {
    shown += text.slice(at, node.getFullStart());
    at = node.end;
  };
  for (const statement of file.statements) {
    const isElement = statement.heritageClauses?.some((clause) =>
      /LitElement|Viewer(Attributes|State)/.test(clause.getText()),
    );
    if (ts.isClassDeclaration(statement) && isElement) statement.members.filter(isPrivate).forEach(leave);
  }
  return withoutUnused(shown + text.slice(at));
}

/** Imports that nothing uses any more would lead to more files. */
const withoutUnused = (text) =>
  text.replace(/^import (type )?\{([^}]*)\} from (.*);\n/gm, (line, type = '', names, from) => {
    const rest = text.replace(line, '');
    const used = names
      .split(',')
      .filter((name) => new RegExp(`\\b${name.trim().split(' ').at(-1)}\\b`).test(rest));
    return used.length > 0 ? `import ${type}{${used.join(',')}} from ${from};\n` : '';
  });

/**
 * Writes `dist/types`.
 * @returns the declaration files by their paths in it
 */
export function buildTypes(out = join(root, 'dist/types')) {
  const program = programOf();
  const written = new Map();
  const visit = (source) => {
    const path = source.replace(/\.ts$/, '.d.ts');
    if (written.has(path)) return;
    written.set(path, '');
    let text = declarationOf(program, join(root, source));
    for (const { fileName: name } of ts.preProcessFile(text, true, true).importedFiles) {
      if (name.startsWith('.')) visit(posix(join(dirname(source), name.replace(/\.js$/, '.ts'))));
      else text = text.replaceAll(new RegExp(`(['"])${name}\\1`, 'g'), `'${packageTypes(name, path)}'`);
    }
    written.set(path, text);
  };
  for (const file of Object.values(entries)) visit(file);
  rmSync(out, { recursive: true, force: true });
  for (const [path, text] of written) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  copyPackageTypes(join(out, 'packages'));
  writeFileSync(join(out, 'worker.d.ts'), 'export {};\n');
  return written;
}

function declarationOf(program, file) {
  let text = '';
  const { diagnostics } = program.emit(program.getSourceFile(file), (_, written) => (text = written));
  const [error] = diagnostics;
  if (error) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`);
  return publicPart(text);
}

function packageTypes(name, path) {
  if (!Object.hasOwn(packages, name)) throw new Error(`${path}: no types for ${name}`);
  return posix(relative(dirname(path), `packages/${packages[name]}.js`));
}

function copyPackageTypes(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of new Set(Object.values(packages))) {
    const own = join(root, 'scripts/package/types', `${name}.d.ts`);
    copyFileSync(
      existsSync(own) ? own : join(root, `node_modules/@types/${name}/index.d.ts`),
      join(folder, `${name}.d.ts`),
    );
  }
}
