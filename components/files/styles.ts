import { css } from 'lit';

export const filesStyles = css`
  :host {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .pair {
    display: flex;
  }
  .pair .button:first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .pair .button:last-child {
    width: 24px;
    margin-inline-start: -1px;
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .more {
    width: 320px;
    inset: auto;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
  }
  .more:popover-open {
    display: grid;
    gap: 10px;
  }
  .more form {
    display: flex;
    align-items: start;
    gap: 6px;
  }
  .more .field {
    flex: 1;
  }
  textarea.field {
    height: auto;
    padding: 6px 8px;
    resize: vertical;
  }
  .more p {
    margin: 0;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  progress {
    width: 140px;
    accent-color: var(--_accent);
  }
  .veil {
    position: fixed;
    z-index: 20;
    inset: 0;
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 24px;
    padding: 32px;
    background: color-mix(in srgb, var(--_surface) 78%, transparent);
  }
  .zone {
    display: grid;
    place-content: center;
    text-align: center;
    border: 2px dashed var(--_text-dim);
    border-radius: 16px;
    background: var(--_surface);
    font-size: 1.25rem;
    font-weight: 600;
  }
  .zone.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .zone small {
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--_text-dim);
  }
  .problems {
    position: absolute;
    z-index: 15;
    top: calc(100% + 8px);
    inset-inline-start: 0;
    width: max-content;
    max-width: min(720px, calc(100vw - 24px));
    border-radius: var(--_radius);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 0;
    padding: 8px 12px;
    list-style: none;
    border-left: 3px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  li {
    display: flex;
    gap: 8px;
    align-items: start;
    overflow-wrap: anywhere;
  }
  li .button {
    margin-left: auto;
    height: 24px;
  }
`;
