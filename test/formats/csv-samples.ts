import { NO_SQUAWK, sourceCode, UNKNOWN } from '../../src/track/track.js';
import type { Column } from '../../src/track/track.js';

/** A made-up file in each layout, and what its first flight must say; null is missing. */
export interface CsvSample {
  readonly dialect: string;
  readonly text: string;
  readonly meta?: Record<string, string>;
  readonly columns: { readonly [C in Column]?: readonly (number | null)[] };
  readonly repairs?: readonly string[];
}

const at = (text: string) => Date.parse(text) / 1000;
const KT = 3600 / 1852;

export const csvSamples: readonly CsvSample[] = [
  {
    dialect: 'fr24-csv',
    text: `Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction
1700000000,2023-11-14T22:13:20Z,,"40.5,50.25",0,3,73
1700000060,2023-11-14T22:14:20Z,TST12,"40.6,50.35",1375,158,171`,
    meta: { id: 'TST12-20231114T221320Z', callsign: 'TST12', altitudeReference: 'pressure' },
    columns: {
      time: [1_700_000_000, 1_700_000_060],
      lat: [40.5, 40.6],
      lon: [50.25, 50.35],
      altitude: [0, 1375],
      groundSpeed: [3, 158],
      course: [73, 171],
      row: [2, 3],
    },
  },
  {
    dialect: 'fr24-csv',
    text: `UTC,Callsign,Position,Altitude,Speed,Direction
2023-11-14T22:13:20Z,TST12,"40.5,50.25",500,3,73`,
    columns: { time: [1_700_000_000], lat: [40.5], altitude: [500] },
  },
  {
    dialect: 'fr24-granular',
    text: `network_time,receiver_time,hex,callsign,latitude,longitude,no_position,altitude,squawk,speed,track,vspeed,on_ground,flags,position_class,,,,,
2024-01-02 07:41:03Z.515,2024-01-02 07:41:02Z.997,0x04ABCD,TST12,41.5,141.5,P,26650,416,401,192,0,A,4,ADS-B,P:8,S:ADS-B,MCPA:40000,GPSA:26075,HDG:211
2024-01-02 07:41:04Z.072,2024-01-02 07:41:02Z.991,0x04ABCD,,0,0,N,26650,0,0,0,0,N,2,MLAT,IAS:306,TAS:446,,,
2024-01-02 07:41:04Z.072,2024-01-02 07:41:03Z.100,0x04ABCD,,0,0,N,26650,0,0,0,0,N,2,MLAT,IAS:306,TAS:446,,,
2024-01-02 07:41:05Z.000,2024-01-02 07:41:04Z.100,0x04ABCD,,41.6,141.6,P,26700,0,0,0,0,A,2,MLAT,,,,,`,
    meta: { id: 'TST12-20240102T074103Z', icao24: '04abcd', headingReference: 'magnetic' },
    columns: {
      time: [
        at('2024-01-02T07:41:03.515Z'),
        at('2024-01-02T07:41:04.072Z'),
        at('2024-01-02T07:41:04.072Z'),
        at('2024-01-02T07:41:05Z'),
      ],
      lat: [41.5, null, null, 41.6],
      altitude: [26650, 26650, 26650, 26700],
      geoAltitude: [26075, null, null, null],
      selectedAltitude: [40000, null, null, null],
      heading: [211, null, null, null],
      indicatedAirspeed: [null, 306, 306, null],
      trueAirspeed: [null, 446, 446, null],
      squawk: [416, NO_SQUAWK, NO_SQUAWK, NO_SQUAWK],
      groundSpeed: [401, null, null, null],
      course: [192, null, null, null],
      verticalRate: [0, null, null, null],
      onGround: [0, UNKNOWN, UNKNOWN, 0],
      source: [sourceCode('adsb'), sourceCode('mlat'), sourceCode('mlat'), sourceCode('mlat')],
    },
    repairs: ['squawk-padded', 'sentinel-missing'],
  },
  {
    dialect: 'fr24-granular',
    text: `time,,hex,callsign,latitude,longitude,no_position,altitude,squawk,speed,track,vspeed
2022-03-21 05:16:36Z.242,1647839796.242,0x780db8,,0,0,N,7850,0,174,214,1792
2022-03-21 05:16:42Z.802,1647839802.802,0x780db8,TST12,25.5,102.5,P,8100,2101,178,218,2624`,
    columns: {
      time: [1647839796.242, 1647839802.802],
      lat: [null, 25.5],
      altitude: [7850, 8100],
      course: [214, 218],
    },
  },
  {
    dialect: 'fr24-granular-2026',
    text: `timestamp,altitude,ground_speed,vertical_speed
2026-09-30 03:03:26Z.937,,28,
2026-09-30 03:05:20Z.061,125,176,64`,
    meta: { id: 'flight-20260930T030326Z' },
    columns: {
      time: [at('2026-09-30T03:03:26.937Z'), at('2026-09-30T03:05:20.061Z')],
      altitude: [null, 125],
      verticalRate: [null, 64],
    },
  },
  {
    dialect: 'fr24-playback',
    text: `timestamp,lat,lng,altitude,speed,vs,heading,squawk
1647839796.242,25.1,102.9,7850,174,1792,214,0
1647839802.802,25.2,102.8,8100,178,-2624,218,2101`,
    columns: {
      lon: [102.9, 102.8],
      verticalRate: [1792, -2624],
      course: [214, 218],
      squawk: [NO_SQUAWK, 2101],
    },
  },
  {
    dialect: 'fr24-playback-units',
    text: 'latitude\tlongitude\taltitude_feet\taltitude_meters\tspeed_kmh\tspeed_kts\tspeed_mph\tverticalSpeed_fpm\tverticalSpeed_ms\theading\tsquawk\ttimestamp\n25.1\t102.9\t7850\t2393\t322\t174\t200\t1792\t9\t214\t0\t1647839796',
    columns: { time: [1647839796], altitude: [7850], groundSpeed: [174], verticalRate: [1792] },
  },
  {
    dialect: 'fr24-api',
    text: `timestamp,lat,lon,alt,gspeed,vspeed,track,squawk,callsign,source
2024-05-01T10:00:00Z,52.1,4.1,35000,450,0,90,0,,ADSB
2024-05-01T10:01:00Z,52.2,4.3,35000,450,0,90,6201,TST12,OTHER_DATA_SOURCE`,
    columns: {
      source: [sourceCode('adsb'), sourceCode('estimated')],
      squawk: [NO_SQUAWK, 6201],
      altitude: [35000, 35000],
    },
  },
  {
    dialect: 'fr24-archive',
    text: `snapshot_id,altitude,heading,latitude,longitude,radar_id,speed,squawk
1487000000,36000,270,50.1,4.1,T-F1,455,16466
1487000010,36000,270,50.1,4.0,T-F1,455,0`,
    columns: { time: [1487000000, 1487000010], squawk: [4052, NO_SQUAWK], course: [270, 270] },
  },
  {
    dialect: 'fr24-events',
    text: `flight_id,event_time,longitude,latitude,altitude,speed,on_ground,vert_speed
7,2019-07-04T10:00:00Z,-0.45,51.47,0,0,t,0
7,2019-07-04T10:00:05Z,-0.46,51.47,100,150,f,1200`,
    columns: { lat: [51.47, 51.47], lon: [-0.45, -0.46], onGround: [1, 0], verticalRate: [0, 1200] },
  },
  {
    dialect: 'opensky-csv',
    text: `time,icao24,lat,lon,velocity,heading,vertrate,callsign,onground,alert,spi,squawk,baroaltitude,geoaltitude,lastposupdate,lastcontact
1527699601,484506,52.4,6.05,100,174.5,5.08,TRA051  ,FALSE,FALSE,FALSE,0425,3048,3352.8,1527699598.707,1527699600.9
1527699602,484506,52.5,6.05,NA,nan,,TRA051  ,TRUE,FALSE,FALSE,NA,NA,,NA,1527699601.9`,
    meta: { callsign: 'TRA051', icao24: '484506' },
    columns: {
      groundSpeed: [100 * KT, null],
      altitude: [10_000, null],
      geoAltitude: [11_000, null],
      verticalRate: [1000, null],
      course: [174.5, null],
      squawk: [425, NO_SQUAWK],
      onGround: [0, 1],
      positionTime: [1527699598.707, null],
    },
    repairs: ['unit-converted'],
  },
  {
    dialect: 'traffic-csv',
    text: `timestamp,icao24,altitude,squawk,callsign,selected_mcp,IAS,heading,groundspeed,TAS,track,latitude,longitude,vertical_rate,last_position
2020-06-25T07:16:26Z,38cf9b,2950.0,3766.0,ZEROG,7008.0,161.8,224.473,155.0,165.75,-47,44.8,-0.7,3136.0,2020-06-25T07:16:24.5Z
2020-06-25 07:16:27,38cf9b,2950.0,,ZEROG,,,,155.0,,300,44.8,-0.7,3136.0,`,
    columns: {
      time: [at('2020-06-25T07:16:26Z'), at('2020-06-25T07:16:27Z')],
      squawk: [3766, NO_SQUAWK],
      selectedAltitude: [7008, null],
      indicatedAirspeed: [161.8, null],
      trueAirspeed: [165.75, null],
      course: [313, 300],
      heading: [224.473, null],
      positionTime: [at('2020-06-25T07:16:24.5Z'), null],
    },
    repairs: ['other', 'time-zone-assumed'],
  },
  {
    dialect: 'eurocontrol-reference',
    text: `flight_id,timestamp,latitude,longitude,altitude,speed_gnd,track_gnd,vert_speed,distance_arp,sequence_number
0c19,2017-08-02T11:44:08Z,51.9,-1.1,14515.24,312.6,-725.5,-129.1,73681.0,533`,
    meta: { id: '0c19-20170802T114408Z' },
    columns: { altitude: [14515.24], groundSpeed: [312.6], course: [354.5] },
    repairs: ['other'],
  },
  {
    dialect: 'eurocontrol-cpr',
    text: `FLIGHT_ID,DISTANCE,TIME,LAT,LON,ALT,SPEED_GND,TRACK_GND,VERT_SPEED,ON_GROUND,SURVEILLANCE_SOURCE,AIRCRAFT_ADDRESS,SSR_CODE
1,0,2017-08-01T08:47:31Z,50.9,4.4,1100,0.0,-1,0,F,r,4CA123,'4374'
1,10,2017-08-01T08:47:36Z,50.9,4.5,1300,180,251,1500,F,r,4CA123,'4374'`,
    meta: { icao24: '4ca123' },
    columns: { groundSpeed: [null, 180], course: [null, 251], squawk: [4374, 4374], onGround: [0, 0] },
    repairs: ['sentinel-missing'],
  },
  {
    dialect: 'garmin-g1000',
    text: `#airframe_info, log_version="1.00", airframe_name="Test 172"
#yyy-mm-dd, hh:mm:ss,   hh:mm,  ident,      degrees,      degrees, ft Baro,  ft msl,     kt,     kt,     fpm
  Lcl Date, Lcl Time, UTCOfst, AtvWpt,     Latitude,    Longitude,    AltB,  AltMSL,    IAS, GndSpd,    VSpd
2011-08-12, 09:59:07,  -05:00,       ,   47.8413467,  -96.6191635,   861.5,   893.9,   0.00,   0.00,   15.68
2011-08-12, 09:59:08,  -05:00,       ,             ,             ,   861.5,   893.9,   1.00,       ,   15.68`,
    meta: { altitudeReference: 'mean sea level' },
    columns: {
      time: [at('2011-08-12T14:59:07Z'), at('2011-08-12T14:59:08Z')],
      lat: [47.8413467, null],
      altitude: [893.9, 893.9],
      indicatedAirspeed: [0, 1],
      groundSpeed: [0, null],
      source: [sourceCode('gnss-logger'), sourceCode('gnss-logger')],
      row: [4, 5],
    },
  },
  {
    dialect: 'crosstrack-csv',
    text: `# notice: reconstruction from published figures
# callsign: TST12
# icao24: 600841
# type: E190
# registration: 4K-AZ65
time,lat,lon,altitude,geoAltitude,groundSpeed,course,heading,indicatedAirspeed,trueAirspeed,verticalRate,squawk,onGround,source,note
2024-12-25T04:25:00Z,42.9,47.6,30000,,402,310,,,,0,7700,false,reported,"coast, near
Makhachkala"
2024-12-25T04:26:00Z,,,29800,,,,330,,,,,,modeled,`,
    meta: {
      id: 'TST12-20241225T042500Z',
      notice: 'reconstruction from published figures',
      icao24: '600841',
      aircraftType: 'E190',
      registration: '4K-AZ65',
    },
    columns: {
      lat: [42.9, null],
      altitude: [30000, 29800],
      heading: [null, 330],
      squawk: [7700, NO_SQUAWK],
      onGround: [0, UNKNOWN],
      source: [sourceCode('reported'), sourceCode('modeled')],
      row: [7, 9],
    },
  },
  {
    dialect: 'dynon-skyview',
    text: `Session Time,System Time,GPS Fix Quality,Number of Satellites,GPS Date & Time,Latitude (deg),Longitude (deg),GPS Altitude (feet),Ground Speed (knots),Ground Track (deg),Magnetic Heading (deg),Indicated Airspeed (knots),Pressure Altitude (ft),Vertical Speed (ft/min),True Airspeed (knots),Transponder Code (octal)
2.000,15:00:00,2,11,2023-05-01 15:00:00,+40.50000,-105.25000,5290,95,270,265,90,+5200,+500,98,0421
3.000,15:00:01,2,11,2023-05-01 15:00:01,40.50100,-105.25000,5300,96,271,266,91,5210,510,99,0421`,
    meta: { altitudeReference: 'pressure', headingReference: 'magnetic' },
    columns: {
      time: [at('2023-05-01T15:00:00Z'), at('2023-05-01T15:00:01Z')],
      lat: [40.5, 40.501],
      lon: [-105.25, -105.25],
      altitude: [5200, 5210],
      geoAltitude: [5290, 5300],
      groundSpeed: [95, 96],
      course: [270, 271],
      heading: [265, 266],
      indicatedAirspeed: [90, 91],
      trueAirspeed: [98, 99],
      verticalRate: [500, 510],
      squawk: [421, 421],
    },
  },
  {
    dialect: 'garmin-g3x',
    text: `#airframe_info,log_version="1.03"
Lcl Date,Lcl Time,UTCOfst,Latitude,Longitude,AltP,AltMSL,IAS,GndSpd,SelALT
2023-05-01,09:00:00,-06:00,40.5,-105.25,5200,5110,90,95,6000
2023-05-01,09:00:01,-06:00,40.501,-105.25,5210,5120,91,,6000`,
    meta: { altitudeReference: 'pressure', headingReference: 'magnetic' },
    columns: {
      time: [at('2023-05-01T15:00:00Z'), at('2023-05-01T15:00:01Z')],
      lat: [40.5, 40.501],
      altitude: [5200, 5210],
      groundSpeed: [95, null],
      selectedAltitude: [6000, 6000],
    },
  },
  {
    dialect: 'foreflight-csv',
    text: `Timestamp,Latitude,Longitude,Altitude,Course,Speed,Bank,Pitch
1700000000,40.5,-105.25,5100,-1,-1,0,0
1700000001,40.501,-105.25,5110,360,95,1,2`,
    meta: { altitudeReference: 'mean sea level' },
    columns: {
      time: [1_700_000_000, 1_700_000_001],
      altitude: [5100, 5110],
      course: [null, 360],
      groundSpeed: [null, 95],
      source: [sourceCode('gnss-logger'), sourceCode('gnss-logger')],
    },
    repairs: ['sentinel-missing'],
  },
  {
    dialect: 'readsb-table',
    text: `timestamp,hex,flight,lat,lon,alt_baro,gs,track
1700000000,600841,TST12,40.5,50.25,1375,158,171
1700000010,600841,TST12,40.51,50.25,,159,172`,
    meta: { callsign: 'TST12', icao24: '600841', altitudeReference: 'pressure' },
    columns: { lat: [40.5, 40.51], altitude: [1375, null], groundSpeed: [158, 159], course: [171, 172] },
  },
  {
    dialect: 'readsb-names',
    text: `timestamp,call_sign,latitude,longitude,altitude,ground_speed,heading
1700000000,TST12,40.5,50.25,1375,158,171
1700000010,TST12,40.51,50.25,ground,159,172`,
    meta: { callsign: 'TST12', altitudeReference: 'pressure' },
    columns: {
      lat: [40.5, 40.51],
      altitude: [1375, null],
      onGround: [UNKNOWN, 1],
      groundSpeed: [158, 159],
      course: [171, 172],
    },
  },
];
