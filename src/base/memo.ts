/**
 * The function with its results kept, one for each key object and for as long as the key itself is kept. Further arguments
 * are passed on to the first call of a key; they must follow from the key.
 */
export function memoByKey<K extends object, A extends readonly unknown[], R>(
  compute: (key: K, ...rest: A) => R,
): (key: K, ...rest: A) => R {
  const results = new WeakMap<K, R>();
  return (key, ...rest) => {
    const known = results.get(key);
    if (known !== undefined || results.has(key)) return known as R;
    const result = compute(key, ...rest);
    results.set(key, result);
    return result;
  };
}

/** The function with its last result kept: the same object again while the arguments are the same. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (!last || args.some((arg, i) => arg !== last?.args[i])) last = { args, result: compute(...args) };
    return last.result;
  };
}
