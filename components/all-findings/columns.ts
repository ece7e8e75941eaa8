import { msg } from '@lit/localize';
import type { DisplayUnits } from '../../src/base/display-units.js';
import { formatDuration } from '../../src/base/units.js';
import type { FindingColumn, FindingRow } from '../../src/analysis/finding-rows.js';
import { markSigns, markTitle } from '../../src/finding/mark.js';
import { confidenceWords } from '../../src/finding/words.js';
import { findingValue } from '../shared/finding-value.js';
import { clockIn, dateIn, type Zone } from '../shared/time-zone.js';

/** What a cell is written with. */
interface CellState {
  readonly units: DisplayUnits;
  readonly zone: Zone;
}

/** A column of the table. */
export interface TableColumn {
  readonly id: FindingColumn;
  title(state: CellState): string;
  text(row: FindingRow, state: CellState): string;
  /** Written to the right. */
  readonly isNumber?: boolean;
  /** The first press sorts from the greatest down. */
  readonly down?: boolean;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** From left to right. */
export const tableColumns: readonly TableColumn[] = [
  {
    id: 'severity',
    title: () => msg('Severity'),
    text: ({ mark }) => `${markSigns[mark]} ${markTitle(mark)}`,
    down: true,
  },
  { id: 'kind', title: () => msg('Kind'), text: ({ title }) => title },
  { id: 'flight', title: () => msg('Flight'), text: ({ flight }) => flight },
  {
    id: 'start',
    title: ({ zone }) => `${msg('Start')} (${zone.label})`,
    text: ({ start }, { zone }) => (start === start ? `${dateIn(zone, start)} ${clockIn(zone, start)}` : '—'),
  },
  {
    id: 'duration',
    title: () => msg('Duration'),
    text: ({ duration }) => formatDuration(duration),
    isNumber: true,
    down: true,
  },
  {
    id: 'value',
    title: () => msg('Value'),
    text: ({ finding }, { units }) => findingValue(finding, units),
    isNumber: true,
    down: true,
  },
  {
    id: 'confidence',
    title: () => msg('Confidence'),
    text: ({ finding }) => capital(confidenceWords(finding.confidence)),
    down: true,
  },
  { id: 'place', title: () => msg('Place'), text: ({ place }) => place || '—' },
];
