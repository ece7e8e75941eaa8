import { detectorJson } from '../analysis/json.js';
import { declarations } from '../finding/declarations/index.js';
import { categoryWords } from '../finding/words.js';
import type { Declaration, Option } from '../finding/declaration.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Command, Terminal } from './command.js';
import { labeled, painter } from './layout.js';
import { oneOf, parsed } from './parse.js';

/** `detectors`: the rules, with every threshold, its default and its source. */
export const detectorsCommand: Command = async (args, terminal) => {
  const { values } = parsed(args, { format: { type: 'string', default: 'text' } });
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (format === 'json') terminal.out(`${JSON.stringify(declarations.map(detectorJson), null, 2)}\n`);
  else terminal.out(declarations.map((detector) => detectorText(detector, terminal)).join('\n'));
  return 0;
};

function detectorText(
  { kind, title, rule, category, options }: Declaration,
  { width, color }: Terminal,
): string {
  const lines = [
    `${painter(color)(kind, 'bold')}  ${title()} (${categoryWords[category]()})`,
    labeled('', rule(), 2, width),
  ];
  for (const [name, option] of Object.entries(options)) {
    lines.push(labeled(`    --set ${kind}.${name}=${option.default}`, '', 0, width).trimEnd());
    lines.push(labeled('', optionWords(option), 8, width));
  }
  return `${lines.join('\n')}\n`;
}

function optionWords({ label, unit, min, max, source }: Option): string {
  const quantity = (value: number) => formatQuantity(value, unit, decimals(value));
  return msg(str`${label()}, ${quantity(min)} to ${quantity(max)}. Default from: ${source()}`);
}

/** Decimals of a number as written: 0.001 has three. */
const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
