/** What no data set has in the form a map needs: seas with a place for their name, and spellings as English maps write them. */

/** `[name, longitude, latitude, smallest zoom]`: International Hydrographic Organization's names, placed by hand. */
export const seas = [
  ['Atlantic Ocean', -38, 28, 0.8],
  ['Atlantic Ocean', -16, -22, 0.8],
  ['Pacific Ocean', -150, 8, 0.8],
  ['Pacific Ocean', -128, -30, 0.8],
  ['Pacific Ocean', 168, 22, 0.8],
  ['Indian Ocean', 78, -22, 0.8],
  ['Arctic Ocean', 0, 84, 1],
  ['Southern Ocean', 60, -62, 1],
  ['Caspian Sea', 50.75, 41.7, 3],
  ['Black Sea', 34.2, 43.3, 3],
  ['Sea of Azov', 36.7, 46.05, 5],
  ['Mediterranean Sea', 18.4, 34.6, 2.5],
  ['Persian Gulf', 51.6, 27.1, 4],
  ['Gulf of Oman', 58.6, 24.8, 5],
  ['Red Sea', 38.2, 20.2, 3.5],
  ['Gulf of Aden', 47.6, 12.4, 4],
  ['Arabian Sea', 64.5, 16.5, 2.5],
  ['Bay of Bengal', 88.5, 14.5, 2.5],
  ['Andaman Sea', 96, 10.5, 4],
  ['South China Sea', 114, 14, 3],
  ['East China Sea', 125.2, 29.4, 4],
  ['Yellow Sea', 123.3, 35.6, 4],
  ['Sea of Japan', 134.6, 40, 3.5],
  ['Sea of Okhotsk', 149, 54, 3],
  ['Bering Sea', -178, 57.5, 2.5],
  ['Philippine Sea', 132, 19, 3],
  ['Coral Sea', 155, -17, 3],
  ['Tasman Sea', 160, -38, 3],
  ['Caribbean Sea', -75, 15, 3],
  ['Gulf of Mexico', -90, 25.2, 3],
  ['Labrador Sea', -53.5, 58, 3],
  ['Hudson Bay', -85.5, 60, 3],
  ['Baffin Bay', -67, 73.5, 3],
  ['Norwegian Sea', 2.5, 67.3, 3],
  ['Barents Sea', 39, 74.5, 3],
  ['Kara Sea', 71, 75.5, 3],
  ['Laptev Sea', 126, 75.8, 3],
  ['North Sea', 3.3, 56, 3.5],
  ['Baltic Sea', 19.4, 57.9, 4],
  ['Bay of Biscay', -4.6, 45.4, 4],
  ['Celtic Sea', -8, 50.2, 5],
  ['Tyrrhenian Sea', 12.2, 39.9, 4.5],
  ['Adriatic Sea', 15.6, 42.9, 4.5],
  ['Ionian Sea', 18.8, 37.7, 4.5],
  ['Aegean Sea', 25.1, 38.7, 4.5],
  ['Gulf of Guinea', 2.4, 2.5, 3],
  ['Mozambique Channel', 41, -18.5, 4],
  ['Gulf of Alaska', -145, 57, 3],
  ['Java Sea', 111, -4.9, 4.5],
  ['Aral Sea', 58.6, 45.3, 6],
  ['Lake Sevan', 45.35, 40.33, 8],
  ['Lake Van', 42.9, 38.63, 7],
  ['Lake Urmia', 45.42, 37.7, 7],
  ['Lake Superior', -87.6, 47.7, 4.5],
  ['Lake Michigan', -87, 43.6, 4.5],
  ['Lake Huron', -82.4, 44.8, 4.5],
  ['Lake Erie', -81.2, 42.2, 5.5],
  ['Lake Ontario', -77.8, 43.65, 5.5],
  ['Lake Victoria', 33, -1, 4.5],
  ['Lake Baikal', 108.6, 54, 5],
  ['Lake Balkhash', 75, 46.3, 5.5],
  ['Lake Ladoga', 31.5, 60.8, 5.5],
];

/** GeoNames writes Russian by letter (Groznyy, Stavropol’); English maps drop the soft sign and the doubled ending. */
export function spell(name, country) {
  if (!['RU', 'UA', 'BY', 'KZ', 'KG', 'GE', 'AM'].includes(country)) return special[name] ?? name;
  const plain = name.replace(/[’ʼ']/g, '').replace(/(?<=\p{L})(iy|yy)(?=\s|-|$)/gu, 'y');
  return special[plain] ?? plain;
}

/** Names that a rule does not reach. */
const special = {
  'New York City': 'New York',
  'Rostov-na-Donu': 'Rostov-on-Don',
  'Nur-Sultan': 'Astana',
  'Naberezhnyye Chelny': 'Naberezhnye Chelny',
  'Dagestanskiye Ogni': 'Dagestanskie Ogni',
};

/** Natural Earth's short forms, written out. */
export const countryNames = {
  'United States of America': 'United States',
  'Dem. Rep. Congo': 'DR Congo',
  'Central African Rep.': 'Central African Republic',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'S. Sudan': 'South Sudan',
  'W. Sahara': 'Western Sahara',
  'N. Cyprus': 'Northern Cyprus',
  'Solomon Is.': 'Solomon Islands',
  Macedonia: 'North Macedonia',
  Turkey: 'Türkiye',
};
