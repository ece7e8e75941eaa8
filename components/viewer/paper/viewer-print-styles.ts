import { css } from 'lit';

/** A viewer on paper, always in the light colors. With `printed` a paper of its own is shown in place of the screen. */
export const viewerPrintStyles = css`
  crosstrack-paper {
    display: none;
  }
  @media print {
    :host {
      height: auto !important;
      overflow: visible;
      color-scheme: light !important;
    }
    .content {
      display: block;
      height: auto;
    }
    :host([printed]) .content {
      display: none;
    }
    crosstrack-paper {
      display: block;
    }
    header .button,
    flight-player {
      display: none;
    }
    .main,
    .stage,
    .charts,
    crosstrack-panel {
      display: block;
    }
    .notice span {
      display: none;
    }
    .stage {
      zoom: var(--_paper, 1);
    }
    flight-map {
      height: var(--_flight-map-height, 420px);
    }
    .charts flight-chart {
      height: var(--_flight-chart-height, 480px);
    }
    flight-map::part(tools) {
      display: none;
    }
    flight-map,
    .charts {
      break-inside: avoid;
    }
  }
`;
