import { run } from '../../src/cli/run.js';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The command line without a process around it. */
export async function crosstrack(args: readonly string[], input = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const exit = await run(args, {
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    color: false,
    width: 110,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { exit, out, err };
}

/** 200 rows along 42° N at 240 kt in the Flightradar24 export's columns, with a hole of ten minutes after row 100. */
export function flightCsv(callsign = 'TEST1'): string {
  const start = Date.UTC(2024, 11, 25, 4) / 1000;
  const rows = Array.from({ length: 200 }, (_, i) => {
    const seconds = 10 * i + (i > 100 ? 600 : 0);
    const utc = new Date((start + seconds) * 1000).toISOString().replace('.000', '');
    const lon = 46 + (seconds * 240) / 3600 / 60 / Math.cos((42 * Math.PI) / 180);
    return `${start + seconds},${utc},${callsign},"42.000000,${lon.toFixed(6)}",30000,240,90`;
  });
  return ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction', ...rows, ''].join('\n');
}
