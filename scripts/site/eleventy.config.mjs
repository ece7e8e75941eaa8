// The site of the documentation, by Eleventy: documents of docs/, a page for each element, examples, gallery.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import { publicElements } from '../docs/elements.ts';
import { anchors, contentsOf } from './anchors.mjs';
import { elementExample } from './element-examples.mjs';
import { gallery } from './gallery.ts';
import { siteLinks } from './links.mjs';
import { documents, groups } from './pages.mjs';
import { recipes } from './recipes.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const { version, license } = JSON.parse(read('package.json'));

/** A docstring as HTML: its text, with code in backticks. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The place of the site's top from a page, so that it works in any folder. */
const topOf = (address) => '../'.repeat(address.split('/').length - 1);

export default function (config) {
  config.setQuietMode(true);
  config.addPlugin(syntaxHighlight, { preAttributes: { tabindex: 0 } });
  config.amendLibrary('md', (markdown) => markdown.use(siteLinks).use(anchors));
  config.addFilter('inline', (text) => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>'));
  config.addGlobalData('version', version);
  config.addGlobalData('license', license);
  config.addGlobalData('groups', groups);
  config.addGlobalData('gallery', gallery);
  config.addGlobalData('recipes', recipes(root));
  const elements = publicElements().map((element) => ({ ...element, example: elementExample(element.tag) }));
  config.addGlobalData('elements', elements);

  const page = (address, text, data) =>
    config.addTemplate(data.virtual, text, {
      ...{ layout: 'page.njk', permalink: address, top: topOf(address), address, contents: [] },
      ...data,
    });
  for (const { file, name, title } of documents) {
    const text = read(file);
    const rest = { title, from: file, contents: contentsOf(text) };
    page(`${name}.html`, text, { ...rest, virtual: `${name}.md`, templateEngineOverride: 'md' });
  }
  for (const element of elements) {
    const title = `<${element.tag}>`;
    const data = { title, element, virtual: `elements/${element.tag}.njk` };
    page(`elements/${element.tag}.html`, '{% include "element.njk" %}', data);
  }
  for (const [name, title] of [
    ['index', 'Crosstrack'],
    ['gallery', 'Gallery'],
    ['recipes', 'Recipes'],
  ])
    page(`${name}.html`, `{% include "${name}.njk" %}`, { title, virtual: `${name}.njk` });

  config.addPassthroughCopy({
    [join(root, 'docs/detectors')]: 'detectors',
    [join(root, 'docs/screenshot.png')]: 'screenshot.png',
    [join(import.meta.dirname, 'client')]: 'site',
  });
  return {
    dir: { input: '.', includes: 'layouts' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
