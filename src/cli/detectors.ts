import { parseArgs } from 'node:util';
import { evidenceWord } from '../finding/evidence-words.js';
import { detectors } from '../detectors/index.js';
import type { Detector, Option } from '../finding/detector.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Command, Terminal } from './command.js';
import { labeled, painter } from './layout.js';

/** `detectors`: what is looked for, with every threshold, its default and its source. */
export const detectorsCommand: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } });
  if (values.format === 'json') terminal.out(`${JSON.stringify(detectors, null, 2)}\n`);
  else terminal.out(detectors.map((detector) => detectorText(detector, terminal)).join('\n'));
  return 0;
};

function detectorText({ id, title, about, category, options }: Detector, { width, color }: Terminal): string {
  const lines = [
    `${painter(color)(id, 'bold')}  ${title()} (${evidenceWord(category)})`,
    labeled('', about(), 2, width),
  ];
  for (const [name, option] of Object.entries(options)) {
    lines.push(labeled(`    --set ${id}.${name}=${option.default}`, '', 0, width).trimEnd());
    lines.push(labeled('', optionWords(option), 8, width));
  }
  return `${lines.join('\n')}\n`;
}

function optionWords({ label, unit, min, max, source }: Option): string {
  const quantity = (value: number) => formatQuantity(value, unit, decimals(value));
  return msg(str`${label()}, ${quantity(min)} to ${quantity(max)}. Default from: ${source()}`);
}

/** How many the number is written with: 0.001 has three. */
const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
