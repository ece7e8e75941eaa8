import { parseArgs, type ParseArgsConfig } from 'node:util';
import { msg, str } from '../base/words.js';
import { UsageError } from './command.js';
import { didYouMean } from './suggest.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What Node says of arguments that it cannot read, in our words. */
function inWords({ code, message }: Error & { code?: string }, options: Options): string | undefined {
  const [, option = ''] = /'(-{1,2}[^\s',<]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((name) => `--${name}`);
    return msg(str`Unknown option ${option}.`) + didYouMean(option, known);
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const name = option.replace(/^--/, '');
    return options[name]?.type === 'boolean'
      ? msg(str`${option}: expected no value.`)
      : msg(str`${option}: expected a value after it. One that begins with - is written ${option}=-….`);
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return msg('Expected options alone, got another argument.');
  return undefined;
}

/** The arguments of a command. @throws UsageError for options that it does not have, with the one that was probably meant */
export function parsed<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const words = error instanceof TypeError ? inWords(error, options) : undefined;
    throw words === undefined ? error : new UsageError(words);
  }
}

/** @throws UsageError for a value that is not among those allowed */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found) return found;
  throw new UsageError(
    msg(str`${option}: expected ${allowed.join(', ')}, got “${value}”.`) + didYouMean(value, allowed),
  );
}
