import { css } from 'lit';

/** Looks of the mark at the cursor. */
export const cursorStyles = css`
  .cursor {
    width: 0;
    height: 0;
    pointer-events: none;
    z-index: 1;
  }
  .cursor svg {
    position: absolute;
    left: -14px;
    top: -14px;
    width: 28px;
    height: 28px;
    overflow: visible;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 35%));
  }
  .cursor .arrow {
    display: none;
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .cursor .ring {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .cursor.pointed .arrow {
    display: inline;
  }
  .cursor.pointed .ring {
    display: none;
  }
  .cursor.unknown .ring {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-dasharray: 3 2.4;
  }
  .cursor-label {
    position: absolute;
    left: 16px;
    top: -11px;
    padding: 1px 7px 2px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
    border: 1px solid var(--_rule);
    color: var(--_text);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .cursor.leftward .cursor-label {
    left: auto;
    right: 16px;
  }
`;
