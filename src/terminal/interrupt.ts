/** Ctrl-C outside a question: it ends the process at once, or, while something must not be cut off, asks it to stop. */
export interface Interrupt {
  guard<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** @param stop ends the process, leaving a clean line; `midway` where work was under way that did not stop by itself. */
export function listenForInterrupt(
  source: Pick<NodeJS.Process, "on">,
  stop: (when: "before" | "midway") => void,
): Interrupt {
  let guarded: AbortController | undefined;
  source.on("SIGINT", () => {
    if (guarded && !guarded.signal.aborted) guarded.abort();
    else stop(guarded ? "midway" : "before");
  });
  return {
    async guard(work) {
      guarded = new AbortController();
      try {
        return await work(guarded.signal);
      } finally {
        guarded = undefined;
      }
    },
  };
}
