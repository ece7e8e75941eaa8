/** Elements whose code the first picture does not wait for: each is loaded when it is first needed. */
export const lazy = {
  oscillation: () => import('../oscillation/flight-oscillation.js'),
  landings: () => import('../landings/flight-landings.js'),
  allFindings: () => import('../all-findings/flight-all-findings.js'),
  flights: () => import('../flights/flight-list.js'),
  route: () => import('../route/flight-route.js'),
  import: () => import('../import/flight-import.js'),
  settings: () => import('../settings/flight-settings.js'),
  case: () => import('../case/case-panel.js'),
  verification: () => import('../bundle/flight-verification.js'),
  sourceLines: () => import('./source-lines/source-lines.js'),
  caption: () => import('./present/caption.js'),
  mapping: () => import('../mapping/flight-mapping.js'),
};

/** Time after which the rest is loaded: then a page whose server has gone has all its parts. */
const LOAD_REST_AFTER_MS = 2000;

/** What cannot be loaded now is requested again when it is needed. */
export const loadRest = (): void =>
  void setTimeout(
    () => Object.values(lazy).forEach((load) => load().catch(() => undefined)),
    LOAD_REST_AFTER_MS,
  );
