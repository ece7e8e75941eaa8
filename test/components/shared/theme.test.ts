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

/** As a reset or an ornament of a page does it, for every element there is. */
const everywhere = document.createElement('style');
everywhere.textContent = `* { ${Object.entries(inherited)
  .map(([name, [set]]) => `${kebab(name)}: ${set}`)
  .join(';')}; color: red; font-size: 5px; font-family: serif }`;

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
    it(`for every element of the page changes nothing in <${tag}>`, async () => {
      document.head.append(everywhere);
      const element = await fixture<HTMLElement>(staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`);
      const style = { ...getComputedStyle(element) };
      everywhere.remove();
      for (const [name, [, own]] of Object.entries(inherited))
        expect(style[name as keyof typeof inherited], name).to.equal(own);
      expect([style.color, style.fontSize]).to.not.include.members(['rgb(255, 0, 0)']).and.include('14px');
      expect(style.fontFamily).to.not.equal('serif');
    });
  }

  it('gives its size of text to the elements, and to what is in them', async () => {
    const element = await fixture<HTMLElement>(html`<flight-files></flight-files>`);
    const button = element.shadowRoot!.querySelector<HTMLElement>('.button')!;
    const sizes = () => [getComputedStyle(element).fontSize, `${button.offsetHeight}px`];
    expect(sizes()).to.deep.equal(['14px', '30px']);
    document.documentElement.style.fontSize = '24px';
    const large = sizes();
    document.documentElement.style.fontSize = '';
    expect(large).to.deep.equal(['21px', '45px']);
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
}
