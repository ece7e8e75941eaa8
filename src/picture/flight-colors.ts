import type { Scheme } from './palette.js';

/**
 * Colors of several flights, the same in lists, on the map and in the charts: Paul Tol's bright scheme (2021), distinct for color-blind readers, darkened on light
 * and lightened on dark to 3:1 against land and sea.
 */
const flights: Record<Scheme, readonly string[]> = {
  light: ['#3b6ea8', '#c0415a', '#1c7a30', '#8f7a1a', '#2a7fa3', '#8a2d72', '#5f6368', '#b5541c'],
  dark: ['#7fb0e6', '#f08a9a', '#62c97a', '#d6c45a', '#7fd3f0', '#d78bc4', '#b4b8bd', '#f0a070'],
};
export const flightColor = (index: number, scheme: Scheme): string =>
  flights[scheme][index % flights[scheme].length];

/** The color of both schemes, for CSS. */
export const flightColorCss = (index: number): string =>
  `light-dark(${flightColor(index, 'light')}, ${flightColor(index, 'dark')})`;

/** Colors until they begin again. */
export const FLIGHT_COLORS = flights.light.length;
