/**
 * Stands in for iconv-lite in the bundle (see tsdown.config.ts). inquirer uses it for one thing, to read back what an editor
 * saved; Node's own decoder knows those encodings, and 400 kB of tables would have to be loaded before the first question.
 */
const iconv = {
  encodingExists(name: string): boolean {
    try {
      return Boolean(new TextDecoder(name));
    } catch {
      return false;
    }
  },
  decode(bytes: Uint8Array, name: string): string {
    // In one go, Node 20 takes windows-1252 for Latin-1.
    const decoder = new TextDecoder(name);
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  },
};

export default iconv;
