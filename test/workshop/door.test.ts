import { expect, test } from "vitest";
import type { Request } from "../../src/host.ts";
import { admit, newToken } from "../../src/workshop/door.ts";

const door = { port: 4321, token: "the-token" };
const host = "127.0.0.1:4321";
const asks = (url: string, headers: Request["headers"] = {}, method = "GET") =>
  admit({ method, url, headers: { host, ...headers } }, door);
const routeOf = (admitted: ReturnType<typeof asks>) => ("route" in admitted ? `/${admitted.route}` : admitted.status);

test.each([
  ["/the-token/", "/"],
  ["/the-token/view", "/view"],
  ["/the-token/view?target=a&target=b?c", "/view"],
  ["/the-token/print", "/print"],
  ["/the-token/events", "/events"],
  ["/the-token", 404],
  ["/the-token/view/", 404],
  ["/the-token//view", 404],
  ["/the-token/./view", 404],
  ["/the-token/../view", 404],
  ["/the-token/%76iew", 404],
  ["/the-token/VIEW", 404],
  ["/the-token/..%2f..%2fetc/passwd", 404],
  ["/the-token/%2e%2e/targets.yaml", 404],
  ["/the-token/targets.yaml", 404],
  ["/the-token/view\0", 404],
  ["/the-token/view#x", 404],
  ["/the-token;x/view", 403],
  ["/THE-TOKEN/view", 403],
  ["/the-toke%6e/view", 403],
  ["/the-token\0/view", 403],
  ["/the-toke/view", 403],
  ["/the-token-/view", 403],
  ["/", 403],
  ["", 403],
  ["//the-token/view", 403],
  ["/x/../the-token/view", 403],
  ["/../../etc/passwd", 403],
  ["/%2e%2e/%2e%2e/etc/passwd", 403],
  ["http://127.0.0.1:4321/the-token/view", 403],
  ["http://evil.example/the-token/view", 403],
  ["*", 403],
  ["view", 403],
  ["/favicon.ico", 403],
  ["/?token=the-token", 403],
  [`/${"x".repeat(100_000)}`, 403],
])("%j leads to %j", (url, expected) => {
  expect(routeOf(asks(url))).toBe(expected);
});

test("what is asked for comes along", () => {
  const admitted = asks("/the-token/view?target=a%26b&person=x");
  expect("query" in admitted && Object.fromEntries(admitted.query)).toEqual({ target: "a&b", person: "x" });
});

test.each([
  ["127.0.0.1:4321", "/"],
  ["localhost:4321", "/"],
  ["LocalHost:4321", "/"],
  ["127.0.0.1", 421],
  ["127.0.0.1:4322", 421],
  ["127.0.0.1:4321.evil.example", 421],
  ["evil.example:4321", 421],
  ["127.0.0.1.evil.example:4321", 421],
  ["localhost.:4321", 421],
  ["[::1]:4321", 421],
  ["0.0.0.0:4321", 421],
  ["127.1:4321", 421],
  ["user@127.0.0.1:4321", 421],
  ["", 421],
  [undefined, 421],
])("by the name %j it is %j", (name, expected) => {
  expect(routeOf(asks("/the-token/", { host: name }))).toBe(expected);
});

test("at port 80, the name has no port", () => {
  const request = { method: "GET", url: "/the-token/", headers: { host: "localhost" } };
  expect(routeOf(admit(request, { ...door, port: 80 }))).toBe("/");
});

test.each<[Request["headers"], string | number]>([
  [{ "sec-fetch-site": "none" }, "/"],
  [{ "sec-fetch-site": "same-origin" }, "/"],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "" }, 403],
  [{ origin: "http://127.0.0.1:4321" }, "/"],
  [{ origin: "http://localhost:4321" }, 403],
  [{ origin: "http://127.0.0.1:4322" }, 403],
  [{ origin: "https://127.0.0.1:4321" }, 403],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "" }, 403],
])("with %j it is %j", (headers, expected) => {
  expect(routeOf(asks("/the-token/", headers))).toBe(expected);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", ""])("%j is refused", (method) => {
  expect(routeOf(asks("/the-token/", {}, method))).toBe(405);
});

test("HEAD asks for what GET does", () => expect(routeOf(asks("/the-token/", {}, "HEAD"))).toBe("/"));

test("tokens are long, fit an address, and never come twice", () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});
