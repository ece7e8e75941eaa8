import { css } from 'lit';

export const captionStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 24px;
    padding: 14px 20px;
    border-bottom: 1px solid var(--_rule);
    background: var(--_surface);
    color: var(--_text);
  }
  /* Read from the end of a room: it grows with the screen. */
  .words {
    flex: 1 1 18em;
    min-width: 0;
    max-height: 34vh;
    overflow: auto;
    overflow-wrap: anywhere;
    font-size: clamp(1.0625rem, 0.65rem + 0.75vw, 2rem);
    line-height: 1.4;
    padding-inline-start: 10px;
    border-inline-start: 4px solid transparent;
  }
  /* A frame around all of it would be the first thing that a room sees. */
  .words:focus-visible {
    outline: none;
    border-color: var(--_accent);
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.3em;
    line-height: 1.25;
  }
  .place,
  .notice,
  details {
    font-size: 0.75em;
    color: var(--_text-dim);
  }
  .verdict {
    margin-top: 4px;
    font-weight: 600;
  }
  .notice::before {
    content: '△ ';
    color: var(--_caution);
  }
  details {
    margin-top: 4px;
  }
  .sources {
    margin: 4px 0 0;
    padding-left: 18px;
  }
  .sources a {
    color: var(--_accent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .acts .button {
    font-size: clamp(0.875rem, 0.7rem + 0.4vw, 1.25rem);
  }
`;
