import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reply, Request, Service, Stream } from "../host.ts";

/** Whoever takes longer to ask than this, in milliseconds, wants nothing. */
const longestRequest = 10_000;
/** How long a connection may be silent on both sides, and how often a stream says something if only to be heard. */
const longestSilence = 60_000;
const pulseEvery = 20_000;
/** One person's browsers need few. */
const mostConnections = 128;

/** Answers requests on 127.0.0.1, which no other machine can reach. */
export async function serveLocally(port: number, answer: (request: Request) => Promise<Reply>): Promise<Service> {
  const limits = { headersTimeout: longestRequest, requestTimeout: longestRequest, connectionsCheckingInterval: 1_000 };
  const sending = new Set<Promise<void>>();
  const server = createServer(limits, (request, response) => {
    const sent = answer(asRequest(request))
      .then((reply) => send(reply, request, response))
      .catch(() => void response.destroy())
      .finally(() => sending.delete(sent));
    sending.add(sent);
  });
  server.maxConnections = mostConnections;
  server.setTimeout(longestSilence);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // What ends by itself gets its last words out; nobody is waited for.
      await Promise.race([Promise.all(sending), new Promise((resolve) => setTimeout(resolve, 100))]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function asRequest({ method = "", url = "", headers, rawHeaders }: IncomingMessage): Request {
  // Of some headers that come twice, Node keeps the first: which one is meant, nobody knows.
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  const known = headers as Readonly<Record<string, string>>;
  return { method, url, headers: hosts.length > 1 ? { ...known, host: "" } : known };
}

async function send(
  { status, headers, body, stream }: Reply,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // What comes behind the header is never read, so nothing can follow it.
  const { "content-length": length = "0", "transfer-encoding": coding } = request.headers;
  const isMore = length !== "0" || coding !== undefined;
  if (isMore) response.once("finish", () => request.destroy());
  response.writeHead(status, isMore ? { ...headers, connection: "close" } : headers);
  if (stream && request.method !== "HEAD") await passOn(stream, response);
  response.end(body);
}

async function passOn({ texts, pulse }: Stream, response: ServerResponse): Promise<void> {
  response.flushHeaders();
  const timer = setInterval(() => void response.write(pulse), pulseEvery);
  const next = texts[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => response.once("close", resolve));
  try {
    for (;;) {
      const found = await Promise.race([next.next(), gone]);
      if (!found || found.done) return;
      // Who reads slowly gets what is newest when there is room again.
      if (!response.write(found.value)) await Promise.race([once(response, "drain"), gone]);
    }
  } finally {
    clearInterval(timer);
    void next.return?.();
  }
}

function once(response: ServerResponse, event: "drain"): Promise<void> {
  return new Promise((resolve) => response.once(event, resolve));
}
