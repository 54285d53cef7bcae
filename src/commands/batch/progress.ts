import type { Host } from "../../host.ts";
import { duration, number } from "../common/numbers.ts";

/** Tells how far the work is: a bar on a terminal, elsewhere a plain line every ten seconds. */
export interface Progress {
  /** @param total undefined where nobody knows it yet */
  update(what: string, done: number, total?: number): void;
  /** Takes the bar away, so that other words can follow. */
  end(): void;
}

const barWidth = 24;
const interval = { terminal: 100, lines: 10_000 };

/** @param quiet whether nothing is told. */
export function createProgress(host: Host, quiet: boolean): Progress {
  const { stderr } = host;
  const bar = stderr.isTerminal && host.env.TERM !== "dumb";
  let [began, last, shown] = [Date.now(), Date.now(), false];
  let current = "";
  return {
    update(what, done, total) {
      const now = Date.now();
      if (what !== current) [current, began, last] = [what, now, bar ? 0 : now];
      // The end is shown, however soon it comes.
      const isEnd = bar && done === total;
      if (quiet || (!isEnd && now - last < (bar ? interval.terminal : interval.lines))) return;
      last = now;
      const line = lineFor(what, done, total, now - began, bar);
      stderr.write(bar ? `\r\u001b[K${line.slice(0, stderr.columns - 1)}` : `${line}\n`);
      shown = bar;
    },
    end() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
      current = "";
    },
  };
}

function lineFor(what: string, done: number, total: number | undefined, ms: number, bar: boolean): string {
  const rate = ms > 0 ? (done / ms) * 1000 : 0;
  const speed = rate > 0 ? `, ${number(rate)} a second` : "";
  if (!total) return `${what} ${number(done)}${speed}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barWidth);
  const drawn = bar ? ` [${"█".repeat(filled)}${"░".repeat(barWidth - filled)}]` : ":";
  const left = rate > 0 ? `, ${duration(((total - done) / rate) * 1000)} left` : "";
  return `${what}${drawn} ${number(done)} of ${number(total)} (${Math.floor(share * 100)}%)${speed}${left}`;
}
