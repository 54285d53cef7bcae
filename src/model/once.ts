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
