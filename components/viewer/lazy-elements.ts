/** Parts of the viewer whose code the first picture does not wait for: each is read when it is first wanted. */
export const later = {
  findings: () => import('../oscillation/flight-oscillation.js'),
  flights: () => import('../flights/flight-list.js'),
  route: () => import('../route/flight-route.js'),
  import: () => import('../import/flight-import.js'),
  settings: () => import('../settings/flight-settings.js'),
  mapping: () => import('../mapping/flight-mapping.js'),
};

/** ms after which the rest is read: a page whose server has gone meanwhile has all its parts. */
const REST = 2000;

/** What cannot be read now is asked for again when it is wanted. */
export const readTheRest = (): void =>
  void setTimeout(() => Object.values(later).forEach((read) => read().catch(() => undefined)), REST);
