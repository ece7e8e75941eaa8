import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/**
 * An element that contains another passes on what both have under one name: thresholds, units, time zone. What an element
 * has are its members, and the members of what it holds (the viewer's preferences and session).
 */

const root = join(import.meta.dirname, '../..');

/** Properties that a container has and does not pass on, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'flight-viewer > flight-map.cursor': 'set sixty times a second, without render()',
  'flight-viewer > flight-chart.cursor': 'set sixty times a second, without render()',
};

/** What an element deep inside has on purpose for itself. */
const own: Readonly<Record<string, string>> = {
  'flight-viewer > flight-findings > crosstrack-set-aside.aside':
    'what is known of one finding; the desk’s is a handler',
  'flight-viewer > crosstrack-case > flight-story.step':
    'a step of the story, which the case chooses; the viewer’s goes to the next finding',
  'flight-viewer > crosstrack-case > flight-timeline.range':
    'it zooms from days to a minute; the charts show part of one flight',
};

interface Element {
  readonly tag: string;
  readonly folder: string;
  readonly node: ts.ClassDeclaration;
  /** Reactive properties that a page may set, by name. */
  readonly properties: readonly string[];
}

interface Usage {
  readonly tag: string;
  readonly file: string;
  readonly bound: ReadonlySet<string>;
  /** The element in whose class the template is, if it is in one. */
  readonly inside?: Element;
}

const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join(root, 'components', file));
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => assert.fail(String(problem.messageText)) },
)!;
const program = ts.createProgram(files, config.options);
const checker = program.getTypeChecker();

/** Arguments of a decorator of this name. */
function decorated(node: ts.HasDecorators, name: string): readonly ts.Expression[] | undefined {
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (ts.isCallExpression(expression) && expression.expression.getText() === name)
      return expression.arguments;
  }
  return undefined;
}

function elementOf(node: ts.ClassDeclaration, file: string): Element | undefined {
  const [tag] = decorated(node, 'customElement') ?? [];
  if (!tag || !ts.isStringLiteral(tag)) return undefined;
  const properties = node.members.flatMap((member) =>
    ts.canHaveDecorators(member) && decorated(member, 'property') ? [member.name!.getText()] : [],
  );
  return { tag: tag.text, folder: dirname(file), node, properties };
}

/** Names that are bound on an element: attributes as properties (`time-zone` is `timeZone`). */
function boundIn(attributes: string): Set<string> {
  const names = [...attributes.matchAll(/(?<![\w-])[.?]?([A-Za-z][\w-]*)(?=\s*=|\s|$)/g)].map(
    ([, name]) => name,
  );
  return new Set(names.map((name) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())));
}

/** Elements in the templates of a file; values between the strings are left out. */
function usagesIn(source: ts.SourceFile, elements: readonly Element[]): Usage[] {
  const found: Usage[] = [];
  const visit = (node: ts.Node, inside?: Element): void => {
    const within = elements.find((element) => element.node === node) ?? inside;
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const { template } = node;
      const text = ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('');
      for (const [, tag, attributes] of text.matchAll(/<((?:flight|crosstrack)-[a-z-]+)([^>]*)>/g)) {
        const file = source.fileName;
        found.push({ tag, file, bound: boundIn(attributes), ...(within && { inside: within }) });
      }
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source);
  return found;
}

const ours = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some(({ parent }) =>
    parent.getSourceFile().fileName.startsWith(join(root, 'components')),
  ) ?? false;

/** Names of what an element has: its members, and those of the objects that it holds. */
function namesIn({ node }: Element): Set<string> {
  const names = new Set<string>();
  for (const member of checker.getTypeAtLocation(node).getProperties().filter(ours)) {
    names.add(member.name);
    const held = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(member, node));
    // Methods hold nothing; what an element in it has is that element's own.
    if (held.getCallSignatures().length > 0 || held.getProperty('attachShadow')) continue;
    for (const { name } of held.getProperties()) names.add(name);
  }
  return names;
}

const sources = program.getSourceFiles().filter(({ fileName }) => files.includes(fileName));
const elements = sources.flatMap((source) =>
  source.statements.flatMap((node) =>
    ts.isClassDeclaration(node) ? (elementOf(node, source.fileName) ?? []) : [],
  ),
);
const usages = sources.flatMap((source) => usagesIn(source, elements));
const elementNamed = (tag: string): Element =>
  elements.find((element) => element.tag === tag) ?? assert.fail(tag);
/** The elements in which a usage is: that of its class, or those of its folder. */
const containers = ({ inside, file }: Usage): readonly Element[] =>
  inside ? [inside] : elements.filter(({ folder }) => folder === dirname(file));
/** Also by a getter, out of something else that it is given. */
const declares = ({ node }: Element, name: string): boolean =>
  node.members.some((member) => member.name?.getText() === name);

describe('elements in elements', () => {
  it('are read from the templates', () => {
    assert.ok(elements.length > 12 && usages.length > 12);
    const findings = usages.find(({ tag }) => tag === 'flight-findings')!;
    assert.equal(relative(root, findings.file), join('components', 'viewer', 'tabs.ts'));
    assert.ok(findings.bound.has('analysis') && !findings.bound.has('detectors'));
    assert.deepEqual(
      [...boundIn(' slot="x" brief-notice .analysis= ?aligned=')],
      ['slot', 'briefNotice', 'analysis', 'aligned'],
    );
    assert.ok(namesIn(elementNamed('flight-viewer')).has('timeZone'), 'of the preferences');
  });

  it('get what the element around them has under the same name', () => {
    const missing = usages.flatMap((usage) =>
      containers(usage).flatMap((container) => {
        const names = namesIn(container);
        return elementNamed(usage.tag)
          .properties.filter((name) => names.has(name) && !usage.bound.has(name))
          .map((name) => `${container.tag} > ${usage.tag}.${name}`);
      }),
    );
    assert.deepEqual(missing.sort(), Object.keys(exceptions).sort());
  });

  it('take what the elements in them need of the element around them', () => {
    const missing = usages.flatMap((usage) =>
      containers(usage).flatMap((outer) => {
        const names = namesIn(outer);
        const middle = elementNamed(usage.tag);
        return usages
          .filter(({ inside }) => inside === middle)
          .flatMap(({ tag }) =>
            elementNamed(tag)
              .properties.filter((name) => names.has(name) && !declares(middle, name))
              .map((name) => `${outer.tag} > ${middle.tag} > ${tag}.${name}`),
          );
      }),
    );
    assert.deepEqual(missing, Object.keys(own));
  });
});
