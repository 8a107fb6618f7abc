/** Remembers what was made of an object and a key, as long as there is the object. */
export function remember<Of extends object, Key, Made>(
  make: (of: Of, key: Key) => Made,
): (of: Of, key: Key) => Made {
  const all = new WeakMap<Of, Map<Key, Made>>();
  return (of, key) => {
    const known = all.get(of) ?? new Map<Key, Made>();
    all.set(of, known);
    if (!known.has(key)) known.set(key, make(of, key));
    return known.get(key) as Made;
  };
}
