import type { Page } from 'puppeteer-core';

/** Attributes that are read out or shown. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
];

/** Notes what is painted as text from now on, also after another load of the page. */
export async function watchCanvases(page: Page) {
  const watch = () => {
    const painted = new Set<string>();
    Object.assign(window, { painted });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      painted.add(text);
      return fillText.call(this, text, ...rest);
    };
  };
  await page.evaluateOnNewDocument(watch);
  await page.evaluate(watch);
}

/** Every text of the page, through all shadow roots, shown or not; and what was painted since the last call: `where: text`. */
export const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate((spoken) => {
    const texts: string[] = [];
    const rest: [Node, string][] = [[document.body, '']];
    for (let next = rest.pop(); next; next = rest.pop()) {
      const [node, parent] = next;
      if (node instanceof Text && node.data.trim()) texts.push(`${parent}: ${node.data.trim()}`);
      if (node instanceof Element && /^(style|script|template)$/.test(node.localName)) continue;
      const where = node instanceof Element ? `${parent} ${node.localName}` : parent;
      if (node instanceof Element) {
        for (const name of spoken) {
          if (node.getAttribute(name)) texts.push(`${where}[${name}]: ${node.getAttribute(name)}`);
        }
        for (const child of node.shadowRoot?.childNodes ?? []) rest.push([child, where]);
      }
      for (const child of node.childNodes) rest.push([child, where]);
    }
    const { painted } = window as unknown as { painted: Set<string> };
    for (const text of painted) texts.push(`canvas: ${text}`);
    painted.clear();
    return texts;
  }, spoken);
