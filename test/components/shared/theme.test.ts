import { expect, fixture, html } from '@open-wc/testing';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import '../../../components/index.js';
import * as elements from '../../../components/index.js';

/** What a page may set for its own text, and what an element has then. */
const inherited = {
  direction: ['rtl', 'ltr'],
  textAlign: ['right', 'start'],
  textTransform: ['uppercase', 'none'],
  textIndent: ['40px', '0px'],
  letterSpacing: ['3px', 'normal'],
  wordSpacing: ['9px', '0px'],
  whiteSpace: ['pre', 'normal'],
  fontStyle: ['italic', 'normal'],
  fontWeight: ['700', '400'],
} as const;

const tags = Object.keys(elements)
  .map((name) => name.replace(/(?<=[a-z])[A-Z]/g, (c) => `-${c}`).toLowerCase())
  .filter((tag) => customElements.get(tag));

describe('the style of a page', () => {
  it('is asked of every public element', () => expect(tags.length).to.be.at.least(8));
  for (const tag of tags) {
    it(`does not reach into <${tag}>`, async () => {
      const page = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      for (const [name, [set]] of Object.entries(inherited)) page.style.setProperty(kebab(name), set);
      const element = await fixture<HTMLElement>(staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`, {
        parentNode: page,
      });
      const style = getComputedStyle(element);
      for (const [name, [, own]] of Object.entries(inherited))
        expect(style.getPropertyValue(kebab(name)), name).to.equal(own);
    });
  }
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
