import { css } from 'lit';

/** Looks of the map's buttons and of the panel that they open. */
export const menuStyles = css`
  .tools.panel {
    position: absolute;
    top: 10px;
    right: 10px;
    z-index: 3;
    display: flex;
    flex-direction: column;
    padding: 0;
    overflow: hidden;
  }
  .tools button {
    display: grid;
    place-items: center;
    width: 29px;
    height: 29px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .tools button + button {
    border-top: 1px solid var(--_rule);
  }
  .tools button:hover {
    background: var(--_raised);
  }
  .tools button[aria-pressed='true'],
  .tools button[aria-expanded='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .tools button:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .tools button[aria-pressed='true'],
    .tools button[aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .menu.panel {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(272px, 100vw - 16px);
    max-height: calc(100dvh - 16px);
    box-sizing: border-box;
    overflow: auto;
    overscroll-behavior: contain;
    display: flex;
    flex-direction: column;
    color: var(--_text);
    gap: 5px;
    padding: 10px 12px;
    /* A shadow at the edge behind which there is more: it scrolls away with the end of the content. */
    background:
      linear-gradient(var(--_surface), var(--_surface)) bottom / 100% 14px local no-repeat,
      linear-gradient(transparent, rgb(0 0 0 / 22%)) bottom / 100% 10px scroll no-repeat,
      var(--_surface);
    font-size: 0.8125rem;
    box-shadow: 0 4px 16px rgb(0 0 0 / 16%);
  }
  .menu > * {
    flex-shrink: 0;
  }
  .menu label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
  }
  .menu label.off {
    color: var(--_text-dim);
  }
  .menu .field-row {
    justify-content: space-between;
  }
  .menu .field-row select {
    width: 178px;
  }
  .menu input {
    accent-color: var(--_accent);
    margin: 0;
  }
  .menu input[type='range'] {
    flex: 1;
    min-width: 0;
  }
  .menu .button {
    justify-content: center;
  }
  .menu .address {
    display: flex;
    align-items: flex-end;
    gap: 6px;
  }
  .menu .address label {
    flex: 1;
    display: grid;
    gap: 3px;
    padding: 0;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .menu .address .field {
    min-width: 0;
    width: 100%;
  }
  .menu .file:focus-within {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .menu .hint {
    margin: 4px 0 0;
    line-height: 1.35;
  }
  .maplibregl-ctrl-top-right {
    top: 127px;
  }
  @media (pointer: coarse) {
    .tools button {
      width: 2.375rem;
      height: 2.375rem;
    }
    .maplibregl-ctrl-top-right {
      top: 164px;
    }
  }
`;
