import { svg, type SVGTemplateResult } from 'lit';

const icon = (content: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;

export const icons = {
  layers: icon(
    svg`<path d="M10 3 17 6.8 10 10.6 3 6.8Z M3.4 10.4 10 14 16.6 10.4 M3.4 13.6 10 17.2 16.6 13.6"></path>`,
  ),
  ruler: icon(
    svg`<path d="M2.5 13.2 13.2 2.5 17.5 6.8 6.8 17.5Z M6 9.7l1.8 1.8 M8.6 7.1l2.4 2.4 M11.2 4.5l1.8 1.8"></path>`,
  ),
  fit: icon(svg`<path d="M3 7V3H7 M13 3H17V7 M17 13V17H13 M7 17H3V13 M7 12.5 9 8.5 11.2 11 13 7.5"></path>`),
  follow: icon(
    svg`<circle cx="10" cy="10" r="5.4"></circle><path d="M10 2V5 M10 15V18 M2 10H5 M15 10H18 M10 7.6 11.8 12 10 11.1 8.2 12Z"></path>`,
  ),
  close: icon(svg`<path d="M5 5 15 15 M15 5 5 15"></path>`),
};
