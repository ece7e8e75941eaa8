import { css, svg } from 'lit';

const icon = (path: string) =>
  svg`<svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true"><path d=${path}></path></svg>`;

export const icons = {
  play: icon('M4 2.5v11l9.5-5.5z'),
  pause: icon('M4 3h3v10H4zM9 3h3v10H9z'),
  back: icon('M11 3v10L5 8zM3.5 3H5v10H3.5z'),
  forward: icon('M5 3v10l6-5zM11 3h1.5v10H11z'),
  findingBack: icon('M8.5 3v10L3 8zM13.5 3v10L8 8z'),
  findingForward: icon('M7.5 3v10L13 8zM2.5 3v10L8 8z'),
};

export const playerStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 5px 12px;
    background: var(--_surface);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 1px;
  }
  .play {
    border-radius: 50%;
    margin: 0 3px;
  }
  .scrubber {
    position: relative;
    display: flex;
    flex: 1 1 160px;
    min-width: 0;
  }
  input {
    flex: 1;
    min-width: 0;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  /* Half a thumb in from both ends, as the thumb's middle travels. */
  .marks {
    position: absolute;
    inset: calc(50% + 7px) 8px auto;
    height: 4px;
    pointer-events: none;
  }
  .marks span {
    position: absolute;
    width: 2px;
    height: 100%;
    margin-left: -1px;
    background: var(--_advisory);
  }
  @media (forced-colors: active) {
    .marks span {
      forced-color-adjust: none;
    }
  }
  .marks .caution {
    background: var(--_caution);
  }
  .marks .computed {
    background: var(--_computed);
    opacity: 0.5;
  }
  .marks .warning {
    background: var(--_warning);
  }
  .time {
    min-width: 7.8em;
    white-space: nowrap;
    text-align: right;
    font-weight: 600;
  }
  .zone {
    font-weight: 400;
    color: var(--_text-dim);
  }
  select {
    padding: 0 2px;
  }
  @media (max-width: 520px) {
    .scrubber {
      order: 1;
      flex-basis: 100%;
    }
    input {
      height: 28px;
    }
    .time {
      margin-left: auto;
    }
  }
`;
