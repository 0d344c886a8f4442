import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Call = { route: string; query: URLSearchParams; headers: IncomingMessage["headers"]; body: unknown };
type Answer = (call: Call) => { status: number; body: unknown };

/** A real HTTP server that answers what a test tells it to, and remembers what it was asked. */
export class TestApi {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #held = new Map<string, Promise<void>>();
  #server: Server | undefined;

  async start() {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    this.#server = server;
    const base = document.createElement("base");
    base.href = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    document.head.replaceChildren(base);
  }

  async stop() {
    this.#server?.closeAllConnections();
    await new Promise((closed) => this.#server?.close(closed));
  }

  /** `route` is a method and a path, such as "GET /api/projects". */
  on(route: string, body: unknown, status = 200) {
    return this.onCall(route, () => ({ status, body }));
  }

  onCall(route: string, answer: Answer) {
    this.#answers.set(route, answer);
    return this;
  }

  refuse(route: string, status: number, more: object = {}) {
    return this.on(route, { status, title: "Refused", correlationId: "4bf92f3577b34da6a3ce929d0e0e4736", ...more }, status);
  }

  /** Keeps the asker waiting until the returned function is called. */
  hold(route: string) {
    let release: (() => void) | undefined;
    this.#held.set(route, new Promise((resolve) => (release = resolve)));
    return () => release?.();
  }

  sent(route: string) {
    return this.calls.filter((call) => call.route === route);
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://test");
    const body = await text(request);
    const call: Call = {
      route: `${request.method} ${url.pathname}`,
      query: url.searchParams,
      headers: request.headers,
      body: body === "" ? undefined : JSON.parse(body),
    };
    this.calls.push(call);
    await this.#held.get(call.route);
    const answer = this.#answers.get(call.route)?.(call) ?? { status: 404, body: { status: 404 } };
    const type = answer.status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(answer.status, { "Content-Type": type });
    response.end(JSON.stringify(answer.body));
  }
}
