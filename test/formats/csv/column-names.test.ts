import { expect } from 'chai';
import { guessColumn } from '../../../src/formats/csv/guess-columns.js';

const columns = ['time', 'lat', 'lon', 'altitude m', 'groundSpeed km/h', 'course', 'callsign'];

/** Headers of the same seven columns, as people and programs write them. */
const headers: Readonly<Record<string, readonly string[]>> = {
  German: [
    'Zeit (UTC);Breite;Länge;Höhe (m);Geschwindigkeit (km/h);Kurs;Rufzeichen',
    'Datum/Uhrzeit;Geogr. Breite;Geogr. Länge;Flughöhe [m];Geschwindigkeit über Grund [km/h];Kurs über Grund;Rufzeichen',
  ],
  French: [
    'Date et heure (UTC);Latitude;Longitude;Altitude (mètres);Vitesse sol (km/h);Route;Indicatif d’appel',
  ],
  Spanish: [
    'Fecha y hora (UTC);Latitud;Longitud;Altura (m);Velocidad sobre el suelo (km/h);Rumbo;Distintivo de llamada',
  ],
  Russian: [
    'Дата и время;Широта;Долгота;Высота полёта (м);Путевая скорость (км/ч);Путевой угол;Номер рейса',
    'ВРЕМЯ;ШИРОТА;ДОЛГОТА;ВЫСОТА, М;СКОРОСТЬ, КМ/Ч;КУРС;ПОЗЫВНОЙ',
  ],
  Ukrainian: ['Дата і час;Широта;Довгота;Висота (м);Шляхова швидкість (км/год);Шляховий кут;Позивний'],
  Kazakh: ['УАҚЫТ;ЕНДІК;БОЙЛЫҚ;БИІКТІГІ (М);ЖЫЛДАМДЫҒЫ (КМ/САҒ);БАҒЫТЫ;ШАҚЫРУ'],
  Azerbaijani: ['Tarix və vaxt;Enlik;Uzunluq;Hündürlük, m;Sürət, km/saat;İstiqamət;Çağırış işarəsi'],
  Turkish: [
    'Zaman (UTC);Enlem;Boylam;Yükseklik (m);Hız (km/sa);Rota;Çağrı işareti',
    'TARİH VE SAAT;ENLEM;BOYLAM;İRTİFA (M);HIZ (KM/SA);ROTA;ÇAĞRI İŞARETİ',
  ],
  Chinese: [
    '时间（UTC）;纬度;经度;气压高度（米）;地速（千米/小时）;航迹角;航班号',
    '時間(UTC);緯度;經度;高度(米);速度(公里/小時);航向;呼號',
  ],
  English: [
    'GPS Date & Time;GPS Lat;GPS Lon;Barometric Altitude (m);GPS Speed (km/h);Ground Track;Callsign',
    'time;LATITUDE N/S;LONGITUDE E/W;alt_m;spd_kmh;trak;call',
  ],
};

describe('column names are guessed', () => {
  for (const [language, lines] of Object.entries(headers)) {
    for (const line of lines) {
      it(`in ${language}: ${line.slice(0, 40)}`, () => {
        const guessed = line.split(';').map((name) => guessColumn(name));
        expect(guessed.map((column) => [column?.to, column?.unit].filter(Boolean).join(' '))).to.deep.equal(
          columns,
        );
      });
    }
  }
});
