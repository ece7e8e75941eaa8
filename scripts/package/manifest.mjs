// What the elements are, for editors and frameworks: the custom elements manifest, and types of their tags for JSX, Vue and Svelte.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicElements } from '../docs/elements.ts';
import { elements, root } from './paths.mjs';

/** Files with the tables that type `addEventListener`. */
const eventFiles = ['events', 'loading-events'];
const tableOf = (file) =>
  [
    ...readFileSync(join(root, `components/shared/${file}.ts`), 'utf8').matchAll(/'([\w-]+)': (Flight\w+);/g),
  ].map(([, name, type]) => [name, type]);

/** The class of each event. */
const eventClasses = Object.fromEntries(eventFiles.flatMap(tableOf));
const eventClass = (name) => eventClasses[name] ?? 'Event';

/** `flight-chart` → `FlightChart`. */
const classOf = (tag) => tag.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const moduleOf = (tag) => elements[tag].replace(/\.ts$/, '.js');

/** https://github.com/webcomponents/custom-elements-manifest, version 1.0.0. */
const manifest = (docs) => ({
  schemaVersion: '1.0.0',
  modules: docs.map((doc) => {
    const [name, path] = [classOf(doc.tag), `dist/esm/${moduleOf(doc.tag)}`];
    const described = ({ name, text }) => ({ name, description: text });
    return {
      kind: 'javascript-module',
      path,
      declarations: [
        {
          ...{ kind: 'class', name, tagName: doc.tag, customElement: true, description: doc.text },
          superclass: { name: 'HTMLElement' },
          members: [
            ...doc.properties.map((property) => ({
              kind: 'field',
              ...described(property),
              type: { text: property.type },
              ...(property.attribute && { attribute: property.attribute }),
              ...(property.isReadOnly && { readonly: true }),
            })),
            ...doc.methods.map((method) => ({
              kind: 'method',
              ...described({ ...method, name: method.name.replace('()', '') }),
            })),
          ],
          attributes: doc.properties
            .filter(({ attribute }) => attribute)
            .map(({ attribute, name, type, text }) => ({
              ...{ name: attribute, fieldName: name, type: { text: type }, description: text },
            })),
          events: doc.events.map((event) => ({
            ...described(event),
            type: { text: eventClass(event.name) },
          })),
          slots: doc.slots.map(described),
          cssParts: doc.parts.map(described),
          cssProperties: doc.customProperties.map(({ name, text }) => {
            const [property, initial] = name.split('=');
            return { name: property, description: text, ...(initial && { default: initial }) };
          }),
        },
      ],
      exports: [
        { kind: 'js', name, declaration: { name, module: path } },
        { kind: 'custom-element-definition', name: doc.tag, declaration: { name, module: path } },
      ],
    };
  }),
});

function eventImports(docs, file) {
  const used = [...new Set(tableOf(file).map(([, type]) => type))].filter((name) =>
    docs.some(({ events }) => events.some((event) => eventClass(event.name) === name)),
  );
  const names = used.map((name) => `  ${name},\n`).join('');
  return used.length > 0 ? [`import type {\n${names}} from './components/shared/${file}.js';`] : [];
}

const classImports = (docs) =>
  docs
    .map(({ tag }) => `import type { ${classOf(tag)} } from './${moduleOf(tag)}';`)
    .concat(eventFiles.flatMap((file) => eventImports(docs, file)))
    .join('\n');

const settable = (properties) => properties.filter(({ isReadOnly }) => !isReadOnly);
const propertiesOf = ({ tag, properties }) =>
  settable(properties).length > 0
    ? `Partial<Pick<${classOf(tag)}, ${settable(properties)
        .map(({ name }) => `'${name}'`)
        .join(' | ')}>>`
    : 'unknown';
const attributesOf = ({ properties }) =>
  `{ ${properties
    .filter(({ attribute, name }) => attribute && attribute !== name)
    .map(({ attribute }) => `'${attribute}'?: string | number | boolean; `)
    .join('')}}`;
/** React 19 and Svelte 5 listen by `onflight-cursor={…}`. */
const handlersOf = ({ events }) =>
  `{ ${events.map(({ name }) => `'on${name}'?: (event: ${eventClass(name)}) => void; `).join('')}}`;
const eventsOf = ({ events }) =>
  `{ ${events.map(({ name }) => `'${name}': ${eventClass(name)}; `).join('')}}`;

const inBraces = (docs, line) => docs.map((doc) => `  '${doc.tag}': ${line(doc)};\n`).join('');

const react = (docs) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${classImports(docs)}

type Tag<E> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, 'onChange'>;

/** The elements as tags of JSX. */
interface FlightElements {
${inBraces(docs, (doc) => `Tag<${classOf(doc.tag)}> & ${propertiesOf(doc)} & ${attributesOf(doc)} & ${handlersOf(doc)}`)}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends FlightElements {}
  }
}
`;

const vue = (docs) => `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${classImports(docs)}

type Handlers<V> = { [K in keyof V]: (event: V[K]) => void };
type Tag<E, P, V> = new () => E & { $props: HTMLAttributes & P & PublicProps; $emit: EmitFn<Handlers<V>> };

declare module 'vue' {
  interface GlobalComponents {
${inBraces(docs, (doc) => `  Tag<${classOf(doc.tag)}, ${propertiesOf(doc)} & ${attributesOf(doc)}, ${eventsOf(doc)}>`)}  }
}
`;

const svelte = (docs) => `import type { HTMLAttributes } from 'svelte/elements';
${classImports(docs)}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${inBraces(docs, (doc) => `  HTMLAttributes<${classOf(doc.tag)}> & ${propertiesOf(doc)} & ${attributesOf(doc)} & ${handlersOf(doc)}`)}  }
}
`;

/** Writes `dist/custom-elements.json` and the types of tags into `dist/types`. */
export function buildManifest() {
  const docs = publicElements();
  const types = join(root, 'dist/types');
  mkdirSync(types, { recursive: true });
  writeFileSync(join(root, 'dist/custom-elements.json'), `${JSON.stringify(manifest(docs), null, 2)}\n`);
  for (const [name, text] of Object.entries({ react, vue, svelte }))
    writeFileSync(join(types, `${name}.d.ts`), text(docs));
  // A framework's types are all that these entries have.
  writeFileSync(join(types, 'none.js'), 'export {};\n');
}
