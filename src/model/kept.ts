/**
 * A function that keeps what it made last, as a campaign's letters share most of their paragraphs and subjects. A text's
 * length and some of its characters decide on the slot for it, so that keeping costs little and never grows. What comes a
 * second time is kept.
 */
export function keeping<T>(make: (text: string) => T): (text: string) => T {
  const kept: { readonly text: string; readonly made: T }[] = [];
  const seen = new Int32Array(slots);
  return (text) => {
    const { length } = text;
    if (length < shortest || length > longest) return make(text);
    const look = text.charCodeAt(length >> 1) + 7 * text.charCodeAt(length - 3) + 31 * text.charCodeAt(length - 5);
    const slot = (37 * length + look) % slots;
    const last = kept[slot];
    if (last?.text === text) return last.made;
    const made = make(text);
    // Of what comes once, nothing need be kept: somebody's own paragraph.
    const sign = 4096 * look + length;
    if (seen[slot] === sign) kept[slot] = { text, made };
    seen[slot] = sign;
    return made;
  };
}

const slots = 1024;
const shortest = 5;
const longest = 4096;
