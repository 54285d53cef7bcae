import { request as askHttp } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Reply, Request, Service } from "../../src/host.ts";
import { serveLocally } from "../../src/terminal/serve.ts";
import { createBulletin } from "../../src/workshop/bulletin.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function serve(answer: (request: Request) => Reply | Promise<Reply>): Promise<Service> {
  const service = await serveLocally(0, async (request) => answer(request));
  open.push(service);
  return service;
}

const plain = (body: string): Reply => ({ status: 200, headers: { "content-type": "text/plain" }, body });

/** What comes back for bytes that no client would send, until the other end closes or nothing has come for a while. */
function raw(port: number, sent: string, wait = 700): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(sent, "latin1"));
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (more) => {
      text += more;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text));
    socket.setTimeout(wait, () => {
      socket.destroy();
      resolve(text);
    });
  });
}

test("requests come as they were sent", async () => {
  const asked: Request[] = [];
  const { port } = await serve((request) => {
    asked.push(request);
    return plain("yes");
  });
  for (const url of ["/a/../b", "/%2e%2e/", "//x//y", "http://evil.example/x", "/a?b#c", "*"])
    expect(await raw(port, `GET ${url} HTTP/1.1\r\nHost: one\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 OK/,
    );
  expect(asked.map(({ url }) => url)).toEqual([
    "/a/../b",
    "/%2e%2e/",
    "//x//y",
    "http://evil.example/x",
    "/a?b#c",
    "*",
  ]);
  expect(asked[0]).toMatchObject({ method: "GET", headers: { host: "one" } });
});

test("of two hosts, neither is believed", async () => {
  const { port } = await serve(({ headers }) => plain(`host is ${JSON.stringify(headers.host)}`));
  const sent = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
  expect(await raw(port, sent)).toMatch(/host is ""|^HTTP\/1\.1 400/);
});

test.each([
  ["no host", "GET / HTTP/1.1\r\n\r\n", /^HTTP\/1\.1 400/],
  ["a NUL in the path", "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n", /^HTTP\/1\.1 400/],
  ["no HTTP", "\x16\x03\x01hello\r\n\r\n", /^HTTP\/1\.1 400/],
  ["a very long address", `GET /${"x".repeat(1_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, /^(HTTP\/1\.1 431.*|)/],
  ["very many headers", `GET / HTTP/1.1\r\nHost: x\r\n${"A: b\r\n".repeat(100_000)}\r\n`, /^(HTTP\/1\.1 431.*|)/],
  ["an upgrade", "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", /^HTTP\/1\.1 200/],
  ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", /^$/],
])("%s harms nobody", async (_, sent, expected) => {
  const { port } = await serve(() => plain("yes"));
  expect(await raw(port, sent)).toMatch(expected);
  expect(await raw(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(/yes/);
});

test("a body is not read, and nothing can follow it", async () => {
  let asked = 0;
  const { port } = await serve(() => {
    asked++;
    return plain("yes");
  });
  const smuggled = "GET /second HTTP/1.1\r\nHost: x\r\n\r\n";
  for (const head of ["Content-Length: 1000000", "Transfer-Encoding: chunked", `Content-Length: ${smuggled.length}`]) {
    asked = 0;
    const text = await raw(port, `POST / HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n${smuggled}`);
    expect(text).toMatch(/connection: close/i);
    expect(asked).toBe(1);
  }
});

test("who begins a request and does not go on does not keep others waiting", async () => {
  const { port } = await serve(() => plain("yes"));
  const halves: Socket[] = Array.from({ length: 20 }, () => connect(port, "127.0.0.1"));
  open.push({ close: () => halves.forEach((half) => void half.destroy()) });
  for (const half of halves) {
    half.on("error", () => undefined);
    half.write("GET / HTTP/1.1\r\nHo");
  }
  expect(await raw(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(/yes/);
});

test("an answer that fails ends its connection, and no other", async () => {
  const { port } = await serve(({ url }) => {
    if (url === "/bad") throw new Error("no");
    return plain("yes");
  });
  expect(await raw(port, "GET /bad HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("");
  expect(await raw(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(/yes/);
});

/** A service with news; how many listen to them now. */
async function news() {
  let listening = 0;
  const bulletin = createBulletin("first\n");
  const texts = (): AsyncIterable<string> => ({
    [Symbol.asyncIterator]() {
      listening++;
      const inner = bulletin.listen()[Symbol.asyncIterator]();
      return {
        next: () => inner.next(),
        return: async () => {
          listening--;
          await inner.return?.();
          return { done: true as const, value: undefined };
        },
      };
    },
  });
  const service = await serve(() => ({ status: 200, headers: {}, stream: { texts: texts(), pulse: "\n" } }));
  return { bulletin, service, count: () => listening };
}

/** A client of a stream, and what it got. */
function listen(port: number, method = "GET") {
  const got = { text: "", isOver: false };
  const client = askHttp({ port, host: "127.0.0.1", method }, (response) => {
    response.setEncoding("utf8");
    response.on("data", (more) => {
      got.text += more;
    });
    response.on("close", () => {
      got.isOver = true;
    });
  });
  client.on("error", () => undefined);
  client.end();
  return { got, leave: () => client.destroy() };
}

const until = async (holds: () => boolean) => {
  for (let time = 0; time < 200 && !holds(); time++) await pause(10);
  expect(holds()).toBe(true);
};

test("news come at once, and who leaves is forgotten", async () => {
  const { bulletin, service, count } = await news();
  const [one, two] = [listen(service.port), listen(service.port)];
  await until(() => one.got.text === "first\n" && two.got.text === "first\n");
  bulletin.post("second\n");
  await until(() => one.got.text.endsWith("second\n"));
  one.leave();
  await until(() => count() === 1);
  bulletin.post("third\n");
  await until(() => two.got.text.endsWith("third\n"));
  expect(one.got.text).not.toContain("third");
});

test("who only asks for the head of a stream gets no more", async () => {
  const { service, count } = await news();
  const { got } = listen(service.port, "HEAD");
  await until(() => got.isOver);
  expect([got.text, count()]).toEqual(["", 0]);
});

test("who does not read gets no more than fits, and the rest is let go", async () => {
  const { bulletin, service, count } = await news();
  const socket = connect(service.port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  socket.pause();
  await until(() => count() === 1);
  for (let time = 0; time < 300; time++) {
    bulletin.post("x".repeat(100_000));
    if (time % 20 === 0) await pause(1);
  }
  socket.destroy();
  await until(() => count() === 0);
});

test("it ends with the last words of streams, and cuts off all else", async () => {
  const { bulletin, service } = await news();
  const { got } = listen(service.port);
  const idle = connect(service.port, "127.0.0.1");
  const closed = new Promise((resolve) => idle.once("close", resolve));
  await until(() => got.text !== "");
  bulletin.end("over\n");
  const began = performance.now();
  await service.close();
  await closed;
  expect(performance.now() - began).toBeLessThan(1_000);
  await until(() => got.isOver);
  expect(got.text).toBe("first\nover\n");
  await expect(raw(service.port, "GET / HTTP/1.1\r\n\r\n")).resolves.toBe("");
});

test("it ends at once where a stream does not", async () => {
  const { service, count } = await news();
  const { got } = listen(service.port);
  await until(() => got.text !== "");
  const began = performance.now();
  await service.close();
  expect(performance.now() - began).toBeLessThan(1_000);
  await until(() => got.isOver && count() === 0);
});

test("a port in use is refused with Node's code", async () => {
  const { port } = await serve(() => plain("yes"));
  await expect(serveLocally(port, async () => plain("no"))).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("it listens on this machine's own address alone", async () => {
  const { port } = await serve(() => plain("yes"));
  const refused = await new Promise((resolve) => {
    const socket = connect(port, "127.0.0.2", () => resolve(false));
    socket.on("error", () => resolve(true));
  });
  expect(refused).toBe(true);
});
