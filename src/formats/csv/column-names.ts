import { dialectUnits, type DialectQuantity, type DialectUnit, type Target } from '../base/dialect.js';

/**
 * What programs and people call the columns of a track, without spaces, signs and units, in lower case, `ı` as `i`: English first,
 * then German, French, Spanish, Russian, Ukrainian, Kazakh, Azerbaijani, Turkish and Chinese. The order decides:
 * `gps altitude` before `altitude`, `ground speed` before `ground`.
 */
export const columnNames: readonly (readonly [RegExp, Target])[] = [
  [/^(utc)?off?set(utc)?$|^utcofst$|^(time)?zone$|^tz$/, 'utcOffset'],
  [/^(last)?pos(ition)?(time|update)$|^lastpos/, 'positionTime'],
  [
    /^(unix|epoch|utc|gmt|event|snapshot|gps|point|ping|fix)?(date)?(and)?time(stamp)?(utc|gmt|unix|epoch|ms|us|ns|s|t)?$|^(utc|utct|epoch|unix|ts|datetime|datetimeutc)$/,
    'time',
  ],
  [
    /^(zeit|zeitpunkt|zeitstempel|datum(und)?(uhr)?zeit|heure|horodatage|dateet?heure|hora|fechay?hora)(utc|gmt)?$/,
    'time',
  ],
  [
    /^(время|меткавремени|датаи?время|час|датаі?час|датайчас|міткачасу|уақыт|уақыты|күніжәнеуақыты|vaxt|tarixvəvaxt|zaman|saat|tarih(ve)?saat|zamandamgasi|时间|时间戳|日期时间|時間|日期時間)(utc|gmt)?$/,
    'time',
  ],
  [/^(local|lcl|utc)?(date|datum|fecha|jour|дата|күні|күн|tarix|tarih|日期)(utc)?$/, 'date'],
  [/^(clock|lcltime|localtime|utcclock|uhrzeit)$/, 'clock'],
  [
    /^(gps|wgs84)?(lat|latitude)(ns)?$|^(geogr(aphische)?)?breite(ngrad)?$|^(latitud|широта|ендік|enlik|enlem|纬度|緯度)$/,
    'lat',
  ],
  [
    /^(gps|wgs84)?(lon|lng|long|longitude)(ew)?$|^(geogr(aphische)?)?(länge|laenge)(ngrad)?$|^(longitud|долгота|довгота|бойлық|uzunluq|boylam|经度|經度)$/,
    'lon',
  ],
  [/^(ns|northsouth|lathemisphere|nsindicator)$/, 'latHemisphere'],
  [/^(ew|eastwest|lonhemisphere|ewindicator)$/, 'lonHemisphere'],
  [/^(position|latlon|latlng|coordinates?|coords|координаты|位置)$/, 'position'],
  [
    /^(geo|gps|gnss|geom|hae|wgs84)(metric)?(alt|altitude|height)$|^(alt|altitude|height)(geo|gps|gnss|geom|wgs84)$|^(height|ele|elevation)$/,
    'geoAltitude',
  ],
  [/^(selected|sel|mcp|fcu|target)(alt|altitude|mcp)?$/, 'selectedAltitude'],
  [
    /^(baro(metric)?|pressure|press|std|qne|modec)?(alt|altitude)(baro|press(ure)?|std|modec|p)?$|^(fl|flightlevel)$/,
    'altitude',
  ],
  [
    /^(druck|flug|barometrische)?(höhe|hoehe)$|^(altitudpresión|altitud(barométrica)?|altura|altitudepression|altitudebarométrique|(气压|氣壓|飞行|飛行|标准)?高度)$/,
    'altitude',
  ],
  [
    /^((барометрическая|полная)?высота(пол[её]та)?|(барометрична)?висота(польоту)?|(барометрлік|ұшу)?(биіктік|биіктігі)|(uçuş)?hündürlüyü?|hündürlük|(basinç)?(yükseklik|yüksekliği|irtifa(si)?))$/,
    'altitude',
  ],
  [/^(ias|indicatedairspeed)$/, 'indicatedAirspeed'],
  [/^(tas|trueairspeed)$/, 'trueAirspeed'],
  [
    /^(vertical|vert|v)(rate|speed|spd|velocity)$|^(vs|vsi|roc|rocd|climb|climbrate|rateofclimb|baroRate)$/i,
    'verticalRate',
  ],
  [
    /^(steigrate|sinkrate|vertikalgeschwindigkeit|vario|variometer|vitesseverticale|velocidadvertical|вертикальнаяскорость|вертикальнашвидкість|тікжылдамдық|şaquliysürət|dikeyhiz|(垂直|升降)(速度|率))$/,
    'verticalRate',
  ],
  [/^(gs|ground|gnd|g|gps)?(speed|spd|velocity)(gnd|ground|gs)?$|^(gps)?(gs|sog)$/, 'groundSpeed'],
  [
    /^((boden|grund)?geschwindigkeit(übergrund)?|fahrtübergrund|velocidad((sobreel|respectoal)?suelo|terrestre)?|vitesse(sol|parrapportausol)?|(путевая)?скорость|(шляхова)?швидкість|(жол)?(жылдамдық|жылдамдығы)|(yol)?sürəti?|(yer)?hizi?|速度|地速)$/,
    'groundSpeed',
  ],
  [
    /^(true|ground|gnd|gps)?(track|course|trk|trak)(angle|gnd|ground|true)?$|^(cog|direction|bearing)$/,
    'course',
  ],
  [
    /^(kurs(übergrund)?|cap|route(vraie)?|rumbo|derrota|курс|путевойугол|шляховийкут|бағыт|бағыты|istiqamət|rota|yön|航向|航迹角?|航跡角?|方向)$/,
    'course',
  ],
  [/^(steuerkurs|rechtweisenderkurs|真航向|磁航向|магнитныйкурс)$/, 'heading'],
  [/^(true|mag|magnetic)?(heading|hdg)(true|mag|magnetic)?$/, 'heading'],
  [/^(squawk|squawkcode|sqk|ssr|ssrcode|mode3a?|xpdr|transponder(code)?|сквок|应答机)$/, 'squawk'],
  [/^(on|is|is_?on)?(ground|gnd)(flag|state|status)?$/, 'onGround'],
  [/^(callsign|call|cs|flight|flightnumber|flightno|ident|acid)$/, 'callsign'],
  [
    /^(rufzeichen|flugnummer|indicatif(dappel)?|numérodevol|indicativo|distintivo(dellamada)?|númerodevuelo|позывной|номеррейса|рейс|позивний|номеррейсу|шақырубелгісі|шақыру|рейснөмірі|çağirişişarəsi|reysnömrəsi|çağriişareti|çağrikodu|uçuşnumarasi|呼号|呼號|航班号?|航班號)$/,
    'callsign',
  ],
  [/^(icao(24)?|hex|hexid|icao(hex|address|addr)|modes(hex|address)?|aircraftaddress|address)$/, 'icao24'],
  [
    /^(reg|registration|tail(number|no)?|kennzeichen|immatriculation|matricula|бортовойномер|регистрация)$/,
    'registration',
  ],
  [/^(type|typecode|aircrafttype|actype|icaotype|типвс|типсамолета)$/, 'aircraftType'],
  [/^(id|flightid|fid|trackid|objectid|segmentid|trajectoryid|tripid)$/, 'flightId'],
  [/^(source|datasource|positionsource)$/, 'source'],
  [/^nic$/, 'nic'],
  [/^nac_?p$/, 'nacp'],
  [/^sil$/, 'sil'],
];

/** The edges of a word in any script; `\b` knows Latin letters alone. */
const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${text})(?![\\p{L}\\p{N}])`, 'u');

/** How names and cells write units; in names only where a separator sets them apart (`alt_ft`, `speed (m/s)`). */
export const unitNames: readonly (readonly [RegExp, DialectUnit])[] = [
  [word('ft/min|fpm|ftmin|feet per minute|фут/мин|фт/мин'), 'ft/min'],
  [word('ft/s|fps|фут/с'), 'ft/s'],
  [word('m/s|mps|ms|m s-1|м/с|м/сек|m/san|m/sn|米/秒'), 'm/s'],
  [word('km/h|kmh|kph|км/ч|км/год|км/сағ|km/saat|km/sa|公里/小时|千米/小时|公里/小時|千米/小時'), 'km/h'],
  [word('mph|миль/ч|mil/saat'), 'mph'],
  [word('kts?|knots?|kn|knoten|nœuds?|nudos?|узл?[ыа]?|узлов|вузл[иів]+|түйін|düyün|节'), 'kt'],
  [word('ft|feet|foot|fuß|pieds?|pies?|фут[ыаов]*|фт|英尺'), 'ft'],
  [word('fl|flight level'), 'FL'],
  [word('km|км|公里|千米'), 'km'],
  [word('m|met(er|re)s?|mètres?|metros?|м|метр[ыаов]*|米'), 'm'],
  [word('rad(ians?)?|рад'), 'rad'],
  [/(?<![\p{L}\p{N}])(?:deg|degrees?|grad|град|градус[ыаов]*|dərəcə|derece|度)(?![\p{L}\p{N}])|°/u, 'deg'],
];

/** The unit of a quantity that is named in a text, if any. */
export const unitIn = (text: string, quantity: DialectQuantity): DialectUnit | undefined =>
  unitNames.find(
    ([pattern, unit]) => unit in dialectUnits[quantity] && pattern.test(text.toLowerCase()),
  )?.[1];
