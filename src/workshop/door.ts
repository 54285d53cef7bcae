import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request } from "../host.ts";

/** What the workshop answers: nothing that is asked for is ever a path of a file. */
type Route = "" | "view" | "print" | "events";
const routes: readonly string[] = ["", "view", "print", "events"] satisfies Route[];

/** Where the workshop is, and the word without which nobody gets in. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

/** What is answered to a request that gets in, or the status with which it is turned away. */
export type Admission =
  | { readonly route: Route; readonly query: URLSearchParams }
  | { readonly status: 403 | 404 | 405 | 421 };

/**
 * Lets in requests of the workshop's own page, and of who was given its address. A page elsewhere can make a browser ask, by a
 * name of its own that it leads to this machine too, so host and origin are looked at before the token.
 */
export function admit({ method, url, headers }: Request, door: Door): Admission {
  if (method !== "GET" && method !== "HEAD") return { status: 405 };
  const host = headers.host?.toLowerCase() ?? "";
  if (!hostsOf(door.port).includes(host)) return { status: 421 };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return { status: 403 };
  if (!["none", "same-origin", undefined].includes(headers["sec-fetch-site"])) return { status: 403 };
  const [path = "", ...query] = url.split("?");
  const [, token = "", route] = /^\/([^/]*)(?:\/(.*))?$/.exec(path) ?? [];
  if (!isSame(token, door.token)) return { status: 403 };
  if (route === undefined || !routes.includes(route)) return { status: 404 };
  return { route: route as Route, query: new URLSearchParams(query.join("?")) };
}

function hostsOf(port: number): string[] {
  const names = ["127.0.0.1", "localhost"];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** In a time that does not depend on how much of it is right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** A word that nobody guesses: 192 bits. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}
