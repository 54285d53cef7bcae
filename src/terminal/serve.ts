import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reply, Request, Service } from "../host.ts";

/** Answers requests on 127.0.0.1, which no other machine can reach. */
export async function serveLocally(port: number, answer: (request: Request) => Promise<Reply>): Promise<Service> {
  const server = createServer((request, response) => {
    answer(asRequest(request)).then(
      (reply) => send(reply, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function asRequest({ method = "", url = "", headers }: IncomingMessage): Request {
  // Of headers that come several times, Node keeps the first or joins them; a list has only Set-Cookie.
  return { method, url, headers: headers as Readonly<Record<string, string>> };
}

async function send({ status, headers, body, stream }: Reply, response: ServerResponse): Promise<void> {
  response.writeHead(status, headers);
  if (!stream) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  const texts = stream[Symbol.asyncIterator]();
  response.once("close", () => void texts.return?.());
  for (;;) {
    const { done, value } = await texts.next();
    if (done || response.closed) break;
    response.write(value);
  }
  response.end();
}
