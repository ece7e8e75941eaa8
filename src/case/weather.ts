import type { IMetar, ITAF } from 'metar-taf-parser';
import { KNOT } from '../base/units.js';
import { isQnh } from '../analysis/qnh.js';
import { msg, str } from '../base/words.js';
import type { CaseEvent, CaseFile } from './file/model.js';

/** hPa in an inch of mercury at 0 °C (ISO 80000-4). */
const INCH_OF_MERCURY = 33.863_886;
/** Reports are a few hundred characters; more is no report, and not worth a parser's time. */
const LONGEST = 2000;
/** Reports are telegrams: capital letters, digits and a few signs. */
const TELEGRAM = /^[A-Z0-9/+\-$=.,:() \r\n]+$/;

/** A METAR or TAF as far as it was understood. */
export interface Weather {
  readonly kind: 'METAR' | 'TAF';
  /** ICAO code of the aerodrome. */
  readonly station: string;
  /** Unix seconds of the report. */
  readonly time: number;
  /** hPa, as the report has it; an inch of mercury is 33.86 hPa. */
  readonly qnh?: number;
  /** kt, from degrees true; gusts where reported. A direction that varies is undefined. */
  readonly wind?: { readonly degrees?: number; readonly speed: number; readonly gust?: number };
  /** °C. */
  readonly temperature?: number;
  readonly dewPoint?: number;
  /** The report as it was sent. */
  readonly raw: string;
}

const KNOTS: Readonly<Record<string, number>> = { KT: 1, MPS: 1 / KNOT, 'KM/H': 1 / 3.6 / KNOT };

function windOf({ wind }: IMetar | ITAF): Weather['wind'] {
  const factor = wind && KNOTS[wind.unit];
  if (!wind || factor === undefined) return undefined;
  return {
    ...(wind.degrees !== undefined && { degrees: wind.degrees }),
    speed: wind.speed * factor,
    ...(wind.gust !== undefined && { gust: wind.gust * factor }),
  };
}

function qnhOf({ altimeter }: IMetar): number | undefined {
  if (!altimeter) return undefined;
  const hPa = altimeter.unit === 'hPa' ? altimeter.value : altimeter.value * INCH_OF_MERCURY;
  return isQnh(hPa) ? hPa : undefined;
}

/**
 * A METAR or TAF in words of numbers. Reports have a day of the month alone: the month is the one that is nearest to `near`.
 * The parser is loaded when it is first asked for.
 * @param near Unix seconds: the time of the event that the report belongs to
 * @throws RangeError for a text that is no report
 */
export async function readWeather(text: string, near: number): Promise<Weather> {
  const raw = text.trim();
  if (raw.length > LONGEST || !TELEGRAM.test(raw))
    throw new RangeError(
      msg('Expected a METAR or TAF, found a text with other signs or of more than 2,000.'),
    );
  const { parseMetar, parseTAF } = await import('metar-taf-parser');
  const issued = new Date(near * 1000);
  const isTaf = /^TAF\b/.test(raw);
  try {
    const report = isTaf ? parseTAF(raw, { issued }) : parseMetar(raw.replace(/=$/, ''), { issued });
    const [qnh, wind] = ['altimeter' in report ? qnhOf(report) : undefined, windOf(report)];
    const { temperature, dewPoint } = report as Partial<IMetar>;
    return {
      kind: isTaf ? 'TAF' : 'METAR',
      station: report.station,
      time: report.issued.getTime() / 1000,
      ...(qnh !== undefined && { qnh }),
      ...(wind && { wind }),
      ...(temperature !== undefined && { temperature }),
      ...(dewPoint !== undefined && { dewPoint }),
      raw,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RangeError(msg(str`Expected a METAR or TAF, found “${raw.slice(0, 60)}” (${why}).`));
  }
}

/** `METAR UATE 250600Z`: kind, aerodrome, day and time of a report. */
export function weatherName({ kind, station, time }: Weather): string {
  const at = new Date(time * 1000).toISOString();
  return `${kind} ${station} ${at.slice(8, 10)}${at.slice(11, 13)}${at.slice(14, 16)}Z`;
}

/** A pressure of the day that a report of the case has, for the reader to use or not. */
export interface ReportedPressure {
  readonly event: CaseEvent;
  readonly weather: Weather;
  /** hPa. */
  readonly qnh: number;
}

/** The pressures of the reports of a case, by time; what cannot be read is left out. */
export async function pressuresOf({ events }: CaseFile): Promise<readonly ReportedPressure[]> {
  const all = await Promise.all(
    events.map(async (event) => {
      if (event.metar === undefined) return undefined;
      const weather = await readWeather(event.metar, event.from).catch(() => undefined);
      return weather?.qnh === undefined ? undefined : { event, weather, qnh: weather.qnh };
    }),
  );
  return all.filter((one) => one !== undefined);
}
