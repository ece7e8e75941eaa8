import { css } from 'lit';

export const embedStyles = css`
  :host {
    display: block;
    height: 100dvh;
    background: var(--_surface);
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .content {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  ::slotted(flight-viewer) {
    flex: 1;
    min-height: 0;
    height: auto;
  }
  /* As high as what is in it. A height that follows the frame would chase itself. */
  :host([natural]) {
    height: auto;
  }
  :host([natural]) ::slotted(flight-viewer) {
    flex: none;
    overflow: visible;
    --_narrow-map-height: 380px;
  }
  .problems {
    margin: 0;
    padding: 6px 12px 6px 28px;
    border-bottom: 1px solid var(--_rule);
    background: var(--_raised);
    color: var(--_warning);
    overflow-wrap: anywhere;
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    margin: 0;
    padding: 32px 16px;
    text-align: center;
    color: var(--_text-dim);
    overflow-wrap: anywhere;
  }
  .empty strong {
    color: var(--_text);
  }
  footer {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 5px 12px;
    border-top: 1px solid var(--_rule);
    font-size: 0.75rem;
  }
  a {
    color: var(--_accent);
  }
  a:focus-visible {
    outline: var(--_focus);
  }
`;
