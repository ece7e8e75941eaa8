import { css } from 'lit';

/** The side panel's bar of tabs and the panel below it. */
export const panelStyles = css`
  .mark {
    color: var(--_caution);
    margin-left: -2px;
    font-size: 0.5625rem;
    vertical-align: 6px;
  }
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_surface);
  }
  [role='tablist'] {
    display: flex;
    border-bottom: 1px solid var(--_rule);
    background: var(--_surface);
    overflow-x: auto;
    scrollbar-width: none;
  }
  [role='tab'] {
    padding: 10px 3.5px 8px;
    border: 0;
    font-size: 0.8125rem;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_text-dim);
    white-space: nowrap;
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  [role='tab'] .icon {
    vertical-align: -3px;
  }
  [role='tab'] .hint {
    font-size: 0.6875rem;
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  [role='tabpanel'] {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 12px;
  }
  [role='tabpanel'] > * + * {
    margin-top: 14px;
  }
  @media (forced-colors: active) {
    /* A transparent border would be drawn: every tab would look chosen. */
    [role='tab'] {
      border-bottom-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-bottom-width: 4px;
      border-bottom-color: Highlight;
    }
  }
  @media print {
    [role='tablist'] {
      display: none;
    }
    [role='tabpanel'] {
      overflow: visible;
    }
  }
`;
