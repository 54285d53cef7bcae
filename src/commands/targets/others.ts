import { UsageError } from "../../problems/errors.ts";
import { didYouMean } from "../../problems/suggest.ts";

/** @throws UsageError where something stands behind `targets` that is none of its commands. */
export function refuseOthers([first]: readonly string[], commands: readonly string[]): void {
  if (first === undefined) return;
  const others = `With --to, only some targets are shown; \`postbag targets --help\` lists all there is.`;
  throw new UsageError([`\`postbag targets\` has no "${first}". ${didYouMean(first, commands, others)}`]);
}
