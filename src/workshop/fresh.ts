/** Editors write a file in several steps; so many milliseconds without another, and it is whole. */
const calm = 20;
/** Who writes on and on is not waited for longer than this. */
const longestWait = 100;

/** What to call at each change, and what to call when nobody needs it any more. */
interface Fresh {
  changed(): void;
  stop(): void;
}

/**
 * Reads when something changed, as soon as it is calm; and once more when something changed meanwhile, so that what is read
 * last is what was saved last.
 */
export function keepFresh(read: () => Promise<void>, fail: (error: unknown) => void): Fresh {
  let timer: NodeJS.Timeout | undefined;
  let waitsSince: number | undefined;
  let isReading = false;
  let isStale = false;
  let isStopped = false;
  const start = async () => {
    [timer, waitsSince, isReading, isStale] = [undefined, undefined, true, false];
    await read().catch(fail);
    isReading = false;
    if (isStale) changed();
  };
  const changed = () => {
    isStale = true;
    if (isReading || isStopped) return;
    const now = performance.now();
    waitsSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(start, Math.max(0, Math.min(calm, waitsSince + longestWait - now)));
  };
  return {
    changed,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
