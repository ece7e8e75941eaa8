import { css } from 'lit';

/** Looks of the dialog with the picture for an article. */
export const articleStyles = css`
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
    margin-bottom: 10px;
  }
  h2 {
    margin: 0;
    font-size: 1.0625rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 260px) minmax(0, 1fr);
    gap: 20px;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-width: 0;
  }
  textarea.field {
    height: auto;
    padding: 6px 8px;
    resize: vertical;
    font: inherit;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 4px 0 0;
    padding: 8px 12px 10px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  legend {
    padding: 0 4px;
    color: var(--_text-dim);
    font-size: 0.8125rem;
  }
  fieldset label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  fieldset .check {
    width: 100%;
  }
  fieldset .hint {
    margin: 0 0 2px;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    width: 100%;
  }
  .sides .field {
    width: 88px;
  }
  input {
    accent-color: var(--_accent);
    margin: 0;
  }
  .preview {
    display: grid;
    place-items: center;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .preview img {
    display: block;
    max-width: 100%;
    max-height: min(66dvh, 640px);
    width: auto;
    height: auto;
    box-shadow: 0 1px 8px rgb(0 0 0 / 20%);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
  }
  @media (width < 720px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns .side:last-child {
      order: -1;
    }
    .preview img {
      max-height: 44dvh;
    }
  }
`;
