import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';

/**
 * A short form of a track's notice, for a page that shows the full notice elsewhere, so that a copied picture still has it. The whole notice if a word is not
 * enough.
 */
export function noticeWord({ track, status: { seconds } }: Analysis): string | undefined {
  const { notice } = track.meta;
  if (!notice || seconds.modeled === 0) return notice;
  return seconds.observed > 0 ? msg('partly modeled') : msg('modeled');
}

/** The word as a mark. The whole notice is its title, and is read with it. */
export function noticeBadge(analysis: Analysis) {
  const word = noticeWord(analysis);
  const { notice = '' } = analysis.track.meta;
  if (!word) return nothing;
  return html`<span class="badge" title=${notice}
    >${word}${word === notice ? nothing : html`<span class="visually-hidden">: ${notice}</span>`}</span
  >`;
}

export const badgeStyles = css`
  .badge {
    display: inline-block;
    flex: none;
    box-sizing: border-box;
    max-width: min(100%, 24em);
    overflow: hidden;
    padding: 1px 7px;
    border: 1px dashed color-mix(in srgb, var(--_caution) 60%, var(--_rule));
    border-radius: 9px;
    background: var(--_surface);
    color: var(--_caution);
    font-size: 0.75rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: bottom;
  }
  .notice:has(.badge) {
    flex: none;
    overflow: visible;
  }
  .badge::before {
    content: '△ ';
    content: '△ ' / '';
  }
`;
