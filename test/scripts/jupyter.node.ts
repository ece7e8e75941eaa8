import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { publicElements } from '../../scripts/docs/elements.js';

const folder = join(import.meta.dirname, '../../integrations/jupyter');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('the notebook’s widget has a trait for each attribute that it sets, of the name that the viewer knows', () => {
  const python = read('src/crosstrack/__init__.py');
  const [, list] = /attributes[^=]*= \{([^}]*)\}/.exec(read('js/widget.ts')) ?? [];
  const pairs = [...list.matchAll(/(\w+): '([\w-]+)'/g)].map(([, trait, attribute]) => [trait, attribute]);
  assert.ok(pairs.length > 8);
  const [viewer] = publicElements();
  const known = viewer.properties.map(({ attribute }) => attribute);
  for (const [trait, attribute] of pairs) {
    assert.ok(known.includes(attribute), attribute);
    assert.match(python, new RegExp(`^    ${trait} = traitlets\\..*\\.tag\\(sync=True\\)`, 'm'));
  }
});

it('its version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
    version: string;
  };
  assert.match(read('pyproject.toml'), new RegExp(`^version = "${version}"$`, 'm'));
  assert.match(read('src/crosstrack/__init__.py'), new RegExp(`__version__ = "${version}"`));
});
