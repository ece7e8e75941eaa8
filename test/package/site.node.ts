import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { publicElements } from '../../scripts/docs/elements.js';
import { served } from '../../scripts/package/server.mjs';
import { startedBrowser } from '../../scripts/page.mjs';
import { slugOf } from '../../scripts/site/anchors.mjs';
import { elementExample } from '../../scripts/site/element-examples.mjs';
import { siteLink } from '../../scripts/site/links.mjs';
import { documents } from '../../scripts/site/pages.mjs';
import { recipes } from '../../scripts/site/recipes.mjs';
import { buildSite } from '../../scripts/site/site.js';
import { root, thePackage } from './packed.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'crosstrack-site-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
after(async () => {
  for (const close of closing.reverse()) await close();
});

const pages = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** Where a page's links and pictures lead that is not there: `page: link`. */
function deadLinks(page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) =>
    link.replaceAll('&amp;', '&'),
  );
  return links
    .filter((link) => !/^[a-z]+:/i.test(link))
    .filter((link) => {
      const [path, hash] = link.split('#');
      const file = join(folder, path ? join(dirname(page), path) : page);
      if (!existsSync(file)) return true;
      return Boolean(hash) && !readFileSync(file, 'utf8').includes(`id="${hash}"`);
    })
    .map((link) => `${page}: ${link}`);
}

describe('the site of the documentation', async () => {
  await buildSite(join(thePackage().project, 'node_modules/crosstrack/dist'), folder);
  // In a folder of a server, as a project's page is.
  const server = await served(dirname(folder));
  closing.push(() => server.close());
  const { browser, close } = await startedBrowser();
  closing.push(close);
  const base = `${server.url}${folder.slice(dirname(folder).length + 1)}/`;

  it('has a page for each document and each element, and a live example for each element', () => {
    const written = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
    const listed = documents.map(({ file }) => file);
    assert.deepEqual(
      written.filter((name) => !listed.includes(`docs/${name}`)),
      [],
    );
    const tags = publicElements().map(({ tag }) => tag);
    assert.deepEqual(
      tags.filter((tag) => !pages().includes(`elements/${tag}.html`)),
      [],
    );
    assert.deepEqual(
      tags.filter((tag) => !elementExample(tag)),
      [],
    );
  });

  it('says of each example what it is for', () => {
    for (const { name, title, text, files } of recipes(root)) {
      assert.ok(title && text, `examples/${name}: expected a line in scripts/site/recipes.mjs`);
      assert.ok(files.length > 1, name);
    }
  });

  it('leads nowhere that is not there', () => assert.deepEqual(pages().flatMap(deadLinks), []));

  it('takes the documents’ links to its own pages, and no source', () => {
    const cases: readonly (readonly [string, string, string | undefined])[] = [
      ['json.md', 'docs/cli.md', 'json.html'],
      ['json.md#a', 'docs/cli.md', 'json.html#a'],
      ['docs/cli.md', 'CONTRIBUTING.md', 'cli.html'],
      ['../README.md', 'docs/cli.md', 'index.html'],
      ['detectors/holding.svg', 'docs/detectors.md', 'detectors/holding.svg'],
      ['../src/index.ts', 'docs/cli.md', undefined],
      ['https://example.org/x.md', 'docs/cli.md', 'https://example.org/x.md'],
      ['#here', 'docs/cli.md', '#here'],
    ];
    for (const [link, from, to] of cases) assert.equal(siteLink(link, from), to, link);
    assert.equal(slugOf('What `it` is, and why'), 'what-it-is-and-why');
  });

  const open = async (path: string) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(base) && !/^(data|blob|about):/.test(url)) errors.push(`asks for ${url}`);
    });
    await page.goto(base + path);
    return { page, errors };
  };

  /** Rules that a page breaks, by axe. */
  async function broken(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: axe });
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            where: object,
            how: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ exclude: [['iframe']] }, { iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
  }

  const example = async (page: Page): Promise<Frame> => {
    const frame = await page.waitForSelector('.live iframe');
    return (await frame!.contentFrame())!;
  };

  for (const path of [
    ...documents.map(({ name }) => `${name}.html`),
    'recipes.html',
    'index.html',
    'gallery.html',
  ])
    it(`${path} is accessible, and asks no other server`, async () => {
      const { page, errors } = await open(path);
      assert.deepEqual(await broken(page), []);
      assert.deepEqual(errors, []);
      await page.close();
    });

  for (const { tag } of publicElements())
    it(`elements/${tag}.html shows its element`, async () => {
      const { page, errors } = await open(`elements/${tag}.html`);
      const frame = await example(page);
      await frame.waitForFunction(
        (tag) => document.querySelector(tag)?.shadowRoot?.childElementCount,
        {},
        tag,
      );
      assert.deepEqual(await broken(page), []);
      assert.deepEqual(errors, []);
      await page.close();
    });

  it('an example is what its code says, also when it is changed', async () => {
    const { page } = await open('elements/flight-route.html');
    const edited = async (text: string) => {
      await page.$eval(
        '.live textarea',
        (editor, text) => {
          editor.value = text;
          editor.dispatchEvent(new Event('input'));
        },
        text,
      );
      await page.waitForFunction(
        (text) =>
          document
            .querySelector<HTMLIFrameElement>('.live iframe')!
            .contentDocument?.body?.textContent.includes(text),
        {},
        text.replaceAll(/<[^>]*>/g, ''),
      );
    };
    await edited('<p>Another page</p>');
    await page.click('.live button');
    await (await example(page)).waitForSelector('flight-route >>> input');
    await page.close();
  });
});
