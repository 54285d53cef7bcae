/** A function that makes each value once: for few keys that thousands of letters share. */
export function once<K, T extends object | string | undefined>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The same for texts of any number, of which the short ones repeat: it keeps few, and none that is long. */
export function onceLately<T extends object | string | boolean | undefined>(
  make: (text: string) => T,
): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined || made.has(text)) return known as T;
    const value = make(text);
    if (made.size >= mostKept) made.clear();
    if (text.length <= longestKept) made.set(text, value);
    return value;
  };
}

const mostKept = 2_000;
const longestKept = 200;

/** The same for an object and a key. What was made is kept no longer than the object. */
export function onceFor<O extends object, T extends object | string | undefined>(
  make: (object: O, key: string) => T,
): (object: O, key: string) => T {
  const made = new WeakMap<O, Map<string, T>>();
  return (object, key) => {
    const values = made.get(object) ?? new Map<string, T>();
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make(object, key);
    made.set(object, values.set(key, value));
    return value;
  };
}

/** The same for several objects. */
export function onceForAll<O extends readonly object[], T extends object | boolean>(
  make: (...objects: O) => T,
): (...objects: O) => T {
  const root = new WeakMap<object, unknown>();
  return (...objects) => {
    let made = root;
    for (let index = 0; ; index++) {
      const object = objects[index] as object;
      const isLast = index === objects.length - 1;
      const known = made.get(object) ?? (isLast ? make(...objects) : new WeakMap<object, unknown>());
      made.set(object, known);
      if (isLast) return known as T;
      made = known as WeakMap<object, unknown>;
    }
  };
}
