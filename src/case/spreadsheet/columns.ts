/**
 * The columns of a spreadsheet of events and claims. Those of TimeMap (Forensic Architecture, Bellingcat) come first, by the
 * names that it has; the rest keep what a case has besides. Reading takes other usual names too.
 */
export const columns = [
  'id',
  'description',
  'date',
  'time',
  'place',
  'latitude',
  'longitude',
  'category',
  'sources',
  'kind',
  'class',
  'end_date',
  'end_time',
  'approximate',
  'who',
  'supersedes',
  'superseded_by',
  'stands_against',
  'measure',
  'place_id',
  'uncertainty_nm',
  'altitude_ft',
  'altitude_reference',
  'ground_speed_kt',
  'vertical_rate_fpm',
  'heading',
  'squawk',
  'metar',
] as const;
export type ColumnName = (typeof columns)[number];

/** Names that other tables have for a column. */
const aliases: Readonly<Record<string, ColumnName>> = {
  text: 'description',
  title: 'description',
  event: 'description',
  location: 'place',
  lat: 'latitude',
  lon: 'longitude',
  lng: 'longitude',
  long: 'longitude',
  type: 'category',
  category1: 'category',
  source: 'sources',
};

/** `source1`, `source_2`: TimeMap has one source a column. */
const SOURCE = /^source_?\d+$/;

/** The column of a header; undefined for one that is not read. */
export function columnOf(header: string): ColumnName | undefined {
  const name = header.trim().toLowerCase().replaceAll(' ', '_');
  if (SOURCE.test(name)) return 'sources';
  return columns.find((one) => one === name) ?? (Object.hasOwn(aliases, name) ? aliases[name] : undefined);
}

/** A row: the texts of its cells. */
export type Cells = Partial<Record<ColumnName, string>>;
