/**
 * Pressure altitude and the day's pressure, in the standard atmosphere (ICAO Doc 7488): ft from sea level to where the
 * temperature of its lowest layer would be 0 K, and the exponent of that layer.
 */
const DEPTH_FT = 288.15 / 0.0065 / 0.3048;
const EXPONENT = 0.190263;
const STANDARD_HPA = 1013.25;

/** ft by which an altimeter set to 1013.25 hPa shows more than one set to the day's pressure (hPa at sea level). */
export const aboveQnh = (hPa: number): number => DEPTH_FT * (1 - (hPa / STANDARD_HPA) ** EXPONENT);
