/** Every source that the element fills, empty at first. Their names stay out of the way of a style of the user's. */
export const sourceIds = {
  bands: 'flight-bands',
  route: 'flight-route',
  ribs: 'flight-ribs',
  connectors: 'flight-connectors',
  others: 'flight-others',
  highlight: 'flight-highlight',
  track: 'flight-track',
  range: 'flight-range',
  runways: 'flight-runways',
  airports: 'flight-airports',
  findings: 'flight-findings',
  graticule: 'flight-graticule',
  ruler: 'flight-ruler',
} as const;
export type SourceName = keyof typeof sourceIds;
