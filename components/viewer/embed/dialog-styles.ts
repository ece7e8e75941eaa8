import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(1100px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 16px 20px;
    border: 1px solid var(--_rule);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
  }
  h2 {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 14px 0 6px;
  }
  p {
    margin: 0;
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    margin: 8px 0 12px;
    border-bottom: 1px solid var(--_rule);
  }
  [role='tab'] {
    padding: 8px 10px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_text-dim);
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 300px) minmax(0, 1fr);
    gap: 20px;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-width: 0;
  }
  .side h3 {
    margin: 4px 0 -4px;
  }
  .row,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
  }
  .row label {
    flex: 1;
  }
  label {
    display: grid;
    gap: 3px;
    font-size: 0.8125rem;
  }
  .field {
    width: 100%;
    box-sizing: border-box;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  fieldset {
    display: grid;
    gap: 5px;
    margin: 0;
    padding: 8px 10px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  legend {
    padding: 0 4px;
    font-size: 0.8125rem;
  }
  .notice {
    padding: 8px 10px;
    border-inline-start: 3px solid var(--_caution);
    background: var(--_raised);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  textarea.field {
    height: auto;
    padding: 8px;
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.75rem;
    line-height: 1.45;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  .box {
    overflow: auto;
    max-height: 420px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  .words {
    padding: 24px 16px;
    color: var(--_text-dim);
  }
  .pictures {
    display: grid;
    gap: 8px;
    padding: 8px;
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 1px;
  }
  @media (max-width: 720px) {
    dialog {
      padding: 12px;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    [role='tab'] {
      padding: 8px 6px;
      font-size: 0.8125rem;
    }
  }
`;
