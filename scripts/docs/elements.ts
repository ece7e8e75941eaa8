// The public elements, read from their sources: attributes, properties, events, slots, parts and custom properties.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A name with a sentence, as JSDoc tags give them. */
interface Named {
  readonly name: string;
  readonly text: string;
}
interface Property extends Named {
  /** Where it can be given as an attribute. */
  readonly attribute?: string;
  readonly type: string;
  readonly isReadOnly?: boolean;
}
export interface ElementDoc {
  readonly tag: string;
  readonly text: string;
  readonly properties: readonly Property[];
  readonly methods: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly customProperties: readonly Named[];
}

const root = join(import.meta.dirname, '..', '..');
const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

const docsOf = (node: ts.Node): readonly ts.JSDoc[] => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
const textOf = (node: ts.Node): string =>
  oneLine(
    docsOf(node)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .join(' '),
  );
const isInternal = (node: ts.Node): boolean =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

const callNamed = (decorator: ts.Decorator, name: string): ts.CallExpression | undefined => {
  const { expression } = decorator;
  return ts.isCallExpression(expression) && expression.expression.getText() === name ? expression : undefined;
};
const decoratorOf = (
  node: ts.ClassDeclaration | ts.ClassElement,
  name: string,
): ts.CallExpression | undefined =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [])
    .map((one) => callNamed(one, name))
    .find(Boolean);

/** `@fires flight-cursor - The pointer …` → its name and sentence. */
function tags(node: ts.Node, ...names: readonly string[]): Named[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => names.includes(tagName.text))
    .map((tag) => {
      const text = oneLine(tag.getText().replace(/^@\w+|\n\s*\*/g, ' ')).replace(/^\{\w+\}\s*/, '');
      const [, name = '', said = ''] =
        /^(\[?--[\w-]+[^\]\s]*\]?|\w[\w-]*)?\s*(?:-\s+)?(.*)$/.exec(text) ?? [];
      return { name: name.replace(/[[\]]/g, ''), text: said.replace(/\s*\*\s*$/, '') };
    });
}

const isPublic = (member: ts.ClassElement): boolean =>
  !isInternal(member) &&
  !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) &&
  member.name !== undefined &&
  ts.isIdentifier(member.name);

/** Documented at its getter, or at its setter without one. */
function accessorOf(member: ts.ClassElement): Property | undefined {
  if (!ts.isAccessor(member) || !isPublic(member) || !textOf(member)) return undefined;
  const name = member.name.getText();
  const settable = (member.parent as ts.ClassDeclaration).members.some(
    (one) => ts.isSetAccessor(one) && one.name.getText() === name,
  );
  const type = ts.isGetAccessor(member) ? member.type : member.parameters[0].type;
  const text = settable ? textOf(member) : `${textOf(member)} Read only.`;
  return { name, text, type: oneLine(type?.getText() ?? ''), ...(!settable && { isReadOnly: true }) };
}

function propertyOf(member: ts.ClassElement): Property | undefined {
  const call = decoratorOf(member, 'property');
  if (!call && isPublic(member)) return accessorOf(member);
  if (!call || !isPublic(member)) return undefined;
  const options = call.arguments[0]?.getText() ?? '';
  const name = member.name!.getText();
  const given = /attribute: '([\w-]+)'/.exec(options)?.[1];
  // `lists` is the options of lists, which are set by script.
  const scripted = /attribute: false|^lists$/.test(options);
  const attribute = scripted ? undefined : (given ?? name.toLowerCase());
  const typed = (member as ts.PropertyDeclaration).type
    ?.getText()
    .replace(/^ThemeName$/, "'auto' | 'light' | 'dark'")
    .replace(/^Gestures$/, "'cooperative' | 'full'");
  const initial = (member as ts.PropertyDeclaration).initializer?.getText() ?? '';
  const literal = /^(true|false)$/.test(initial) ? 'boolean' : /^\d/.test(initial) ? 'number' : 'string';
  return { name, text: textOf(member), type: oneLine(typed ?? literal), ...(attribute && { attribute }) };
}

const methodOf = (member: ts.ClassElement): Named | undefined =>
  ts.isMethodDeclaration(member) &&
  isPublic(member) &&
  textOf(member) &&
  !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Override)
    ? { name: `${member.name.getText()}()`, text: textOf(member) }
    : undefined;

/** The switches of the map's layers, which are boolean properties too. */
function layerSwitches(): Property[] {
  const folder = join(root, 'components/map/layers');
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, name, label] = /option: \{\s*name: '(\w+)',\s*label: \(\) => msg\('([^']+)'\)/.exec(text) ?? [];
    return name ? [{ name, attribute: name.toLowerCase(), type: 'boolean', text: label }] : [];
  });
}

/** A class, and before it those of our own that it extends. */
function lineage(node: ts.ClassDeclaration, path: string): readonly ts.ClassDeclaration[] {
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const name = base?.expression.getText() ?? '';
  const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']+)\\.js'`).exec(
    node.getSourceFile().text,
  )?.[1];
  if (!name || !from) return [node];
  const file = join(dirname(path), `${from}.ts`);
  const parent = parse(file).statements.find((one) => ts.isClassDeclaration(one) && one.name?.text === name);
  return parent ? [...lineage(parent as ts.ClassDeclaration, file), node] : [node];
}

/** What is an attribute alone, as `lang` that every element has. */
const attributeOnly = (node: ts.ClassDeclaration): Property[] =>
  tags(node, 'attr').map((one) => ({ ...one, attribute: one.name, type: 'string' }));

function elementIn(path: string): ElementDoc | undefined {
  for (const node of nodes(parse(path))) {
    if (!ts.isClassDeclaration(node)) continue;
    const call = decoratorOf(node, 'customElement');
    if (!call) continue;
    const tag = (call.arguments[0] as ts.StringLiteral).text;
    const classes = lineage(node, path);
    const members = classes.flatMap((one) => [...one.members]);
    const properties = members.flatMap((member) => propertyOf(member) ?? []);
    return {
      tag,
      text: textOf(node),
      properties: [
        ...properties,
        ...classes.flatMap(attributeOnly),
        ...(tag === 'flight-map' ? layerSwitches() : []),
      ],
      methods: members.flatMap((member) => methodOf(member) ?? []),
      events: tags(node, 'fires'),
      slots: tags(node, 'slot'),
      parts: tags(node, 'csspart'),
      customProperties: tags(node, 'cssprop'),
    };
  }
  return undefined;
}

/** Every element that `components/index.ts` registers. */
export function publicElements(): ElementDoc[] {
  const index = readFileSync(join(root, 'components/index.ts'), 'utf8');
  const paths = [...index.matchAll(/from '\.\/([\w-]+\/flight-[\w-]+)\.js'/g)].map(([, path]) => path);
  return paths
    .flatMap((path) => elementIn(join(root, 'components', `${path}.ts`)) ?? [])
    .sort((a, b) => Number(b.tag === 'flight-viewer') - Number(a.tag === 'flight-viewer'));
}
