import { css } from 'lit';

/** Buttons, fields and lists, the same in every element. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 1.875rem;
    padding: 0 10px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    white-space: nowrap;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_raised);
    border-color: var(--_text-dim);
  }
  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.plain {
    border-color: transparent;
    background: none;
  }
  .button.plain:hover {
    background: var(--_raised);
  }
  .button.icon {
    width: 1.875rem;
    padding: 0;
    justify-content: center;
  }
  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .field {
    height: 1.875rem;
    padding: 0 8px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
    min-width: 0;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_warning);
  }
  .hint {
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .error {
    color: var(--_warning);
  }
  h2,
  h3 {
    margin: 0;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  @media (prefers-contrast: more) {
    .button.plain {
      border-color: var(--_rule);
    }
  }
  @media (forced-colors: active) {
    .button.plain {
      border-color: ButtonBorder;
    }
    .button[aria-pressed='true'],
    .button[aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .button:disabled {
      opacity: 1;
      color: GrayText;
      border-color: GrayText;
    }
  }
  @media (pointer: coarse) {
    .button,
    .field {
      height: 2.375rem;
    }
    .button.icon {
      width: 2.375rem;
    }
  }
  /* On paper nothing can be pressed, and what is folded could not be read. */
  @media print {
    .button {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      height: auto;
    }
    summary {
      list-style: none;
    }
    h2,
    h3,
    summary {
      break-after: avoid;
    }
  }
`;
