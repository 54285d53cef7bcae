/** The same object without the keys that hold undefined, as exact optional properties want it. */
export function defined(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
