import { expect } from 'chai';
import { encodingOf } from '../../../src/formats/base/encoding.js';

/** As readers decode: without it, Node 20 takes windows-1252 for Latin 1. */
const whole = { stream: true };

/** The bytes of a text in an encoding of one or two bytes a character: the inverse of TextDecoder, which has none. */
function bytesIn(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const known = new Map<string, readonly number[]>();
  for (let byte = 0; byte < (label === 'gb18030' ? 128 : 256); byte++)
    known.set(decoder.decode(Uint8Array.of(byte), whole), [byte]);
  if (label === 'gb18030') {
    for (let first = 0xa1; first < 0xf8; first++)
      for (let second = 0xa1; second < 0xff; second++)
        known.set(decoder.decode(Uint8Array.of(first, second), whole), [first, second]);
  }
  return Uint8Array.from([...text].flatMap((letter) => known.get(letter)!));
}

const rows = '\n2024-12-25 04:15:00;41,66546;48,34604;6858;778;312;TST1'.repeat(20);
const russian = 'ВРЕМЯ;ШИРОТА;ДОЛГОТА;ВЫСОТА, М;СКОРОСТЬ, КМ/Ч;КУРС';

/** Header and the encodings in which it must be known. */
const headers: readonly (readonly [string, ...string[]])[] = [
  ['Время (UTC);Широта;Долгота;Высота полёта (м)', 'windows-1251', 'koi8-r', 'x-mac-cyrillic', 'ibm866'],
  [russian, 'windows-1251', 'koi8-r'],
  ['Час (UTC);Широта;Довгота;Швидкість, км/год', 'windows-1251', 'koi8-u'],
  ['Zeit (UTC);Breite;Länge;Höhe (m)', 'windows-1252', 'macintosh'],
  ['Heure (UTC);Latitude;Altitude (mètres);Indicatif d’appel', 'windows-1252'],
  ['Zaman (UTC);Yükseklik (m);Hız (km/sa);Çağrı işareti', 'windows-1254'],
  ['时间（UTC）;纬度（度）;经度（度）;气压高度（米）', 'gb18030'],
];

describe('the encoding of a text', () => {
  for (const [header, ...labels] of headers) {
    for (const label of labels) {
      it(`${label}: ${header.slice(0, 30)}`, () => {
        const bytes = bytesIn(label, header + rows);
        expect(new TextDecoder(encodingOf(bytes)).decode(bytes, whole)).to.equal(header + rows);
      });
    }
  }

  it('is what an XML declaration says', () => {
    const text = '<?xml version="1.0" encoding="KOI8-R"?>\n<kml><name>Рейс</name></kml>';
    expect(encodingOf(bytesIn('koi8-r', text))).to.equal('koi8-r');
  });
});
