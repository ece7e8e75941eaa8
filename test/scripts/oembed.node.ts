import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oembed, oembedTemplate } from '../../scripts/package/oembed.mjs';

describe('oembed.json', () => {
  it('has what the specification asks of rich content', () => {
    const answer = JSON.parse(oembedTemplate('https://news.example/tool')) as Record<string, unknown>;
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.equal(answer.provider_url, 'https://news.example/tool/');
    for (const name of ['width', 'height']) assert.ok(Number.isInteger(answer[name]), name);
    assert.match(
      String(answer.html),
      /^<iframe src="https:\/\/news\.example\/tool\/embed\.html#v=1&amp;src=tracks\/j2-8243\.csv&amp;/,
    );
  });

  it('lets no title out of its attribute', () => {
    const { html } = oembed({ site: 'https://a.example/', settings: 'v=1', title: '"><script>' });
    assert.doesNotMatch(html, /"><script>/);
  });
});
