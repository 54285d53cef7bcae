import type { Host } from "../../host.ts";
import { toUserError } from "../../outbox/failure.ts";
import type { Done } from "./job.ts";

/** So much is held until the roster was checked; then nothing more is made until it was. */
const mostHeld = 32 * 1_048_576;

/** Standard output for lines of JSON. It gets nothing before the roster is found to be in order. */
export class Outlet {
  readonly #host: Host;
  readonly #checking: Promise<void>;
  #held: Uint8Array[] = [];
  #size = 0;
  #mayPour = false;
  readonly #left = new AbortController();

  /** @param checking ends when the roster is in order, and fails where it is not. */
  constructor(checking: Promise<void>, host: Host) {
    this.#host = host;
    this.#checking = checking;
    checking.then(
      () => {
        this.#mayPour = true;
      },
      () => undefined,
    );
  }

  /** Aborted when nobody reads on (`| head`): no reason to make more, and no error. */
  get left(): AbortSignal {
    return this.#left.signal;
  }

  async append({ records }: Done): Promise<void> {
    this.#held.push(records);
    this.#size += records.length;
    if (this.#mayPour || this.#size > mostHeld) await this.finish();
  }

  /** Pours what is held, as soon as that may be. @throws what checking does */
  async finish(): Promise<void> {
    await this.#checking;
    for (const bytes of this.#held.splice(0)) await this.#pour(bytes);
    this.#size = 0;
  }

  async #pour(bytes: Uint8Array): Promise<void> {
    if (this.left.aborted) return;
    await this.#host.stdout.pour(bytes).catch((error: { code?: string }) => {
      if (error.code !== "EPIPE") throw toUserError(error, "standard output", "It got a part of the letters.");
      this.#left.abort();
    });
  }
}
