/** hPa at mean sea level in the standard atmosphere (ICAO Doc 7488). */
export const STANDARD_PRESSURE = 1013.25;
/** ft and exponent of height against pressure in the standard atmosphere's troposphere (ICAO Doc 7488: T0 288.15 K, 6.5 K/km). */
const SCALE = 145_442.16;
const EXPONENT = 0.190_263;
/** hPa; the lowest and highest pressures at sea level ever recorded are 870 and 1084 (WMO). */
export const qnhLimits = [850, 1090] as const;

/**
 * ft to add to a pressure altitude to get what an altimeter set to `qnh` (hPa) shows: about 27 ft per hectopascal. The
 * result is the height above sea level only at the standard temperature.
 */
export const qnhCorrection = (qnh: number): number => SCALE * ((qnh / STANDARD_PRESSURE) ** EXPONENT - 1);
