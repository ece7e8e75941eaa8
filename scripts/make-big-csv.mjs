// Writes a big CSV of OpenSky state vectors: node scripts/make-big-csv.mjs FILE [rows] [flights].
// An airliner on wide circles over the Caspian, climbing, cruising and descending, one row a second; the same on every run.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const HEADER =
  'time,icao24,lat,lon,velocity,heading,vertrate,callsign,onground,alert,spi,squawk,baroaltitude,geoaltitude,lastposupdate,lastcontact,hour';
/** Seconds of one round: up, along, down. */
const ROUND = 10_000;
const START = Date.UTC(2024, 11, 25) / 1000;

/** Height in meters: up in 1,200 s, along at 10,668 m, down in 1,600 s. */
function heightAt(second) {
  const t = second % ROUND;
  if (t < 1200) return 600 + (10_068 * t) / 1200;
  return t > ROUND - 1600 ? 600 + (10_068 * (ROUND - t)) / 1600 : 10_668;
}

/** The rows of one flight, with digits as such files have them. */
function* rowsOf(flight, rows) {
  const icao24 = (0x4b0000 + flight).toString(16);
  const callsign = `BIG${String(flight).padStart(4, '0')} `;
  let lat = 42 + (flight % 10) * 0.2;
  let lon = 49 + (flight % 7) * 0.2;
  let seed = flight + 1;
  for (let i = 0; i < rows; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const noise = seed / 2147483648 - 0.5;
    const heading = ((360 * i) / ROUND) % 360;
    const speed = 200 + 30 * Math.min(1, heightAt(i) / 10_668) + noise * 0.4;
    const rate = heightAt(i + 1) - heightAt(i);
    lat += (speed * Math.cos((heading * Math.PI) / 180)) / 111_195;
    lon += (speed * Math.sin((heading * Math.PI) / 180)) / (111_195 * Math.cos((lat * Math.PI) / 180));
    const time = START + i;
    const height = Math.round(heightAt(i) / 7.62) * 7.62;
    yield `${time},${icao24},${lat},${lon},${speed},${heading},${rate.toFixed(5)},${callsign},False,False,False,4052,${height.toFixed(2)},${(height + 60).toFixed(2)},${(time - 0.4 + noise * 0.2).toFixed(3)},${(time - 0.1).toFixed(3)},${time - (time % 3600)}\n`;
  }
}

/** Resolves when the file is written. */
export async function makeBigCsv(path, rows, flights = 1) {
  const out = createWriteStream(path);
  let text = `${HEADER}\n`;
  for (let flight = 0; flight < flights; flight++) {
    const own = Math.floor(rows / flights) + (flight < rows % flights ? 1 : 0);
    for (const row of rowsOf(flight, own)) {
      text += row;
      if (text.length < 1 << 20) continue;
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, rows = '1000000', flights = '1'] = process.argv.slice(2);
  if (!path) throw new Error('Usage: node scripts/make-big-csv.mjs FILE [rows] [flights]');
  await makeBigCsv(path, Number(rows), Number(flights));
}
