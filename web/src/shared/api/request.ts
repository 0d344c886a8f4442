import { accessToken, refuseSession } from "../session/session";
import { readProblem, Unreachable } from "./problem";

type Call = {
  method?: "GET" | "POST" | "PATCH";
  body?: object;
  /** The version the caller has seen. */
  ifMatch?: number;
  signal?: AbortSignal;
};

/** Every word the page says to the API goes through here. Throws Problem or Unreachable. */
export async function request<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const token = accessToken();
  const response = await send(path, call, token);
  if (response.ok) {
    return (await response.json()) as Answer;
  }
  if (response.status === 401 && token !== null) {
    refuseSession(token);
  }
  throw await readProblem(response);
}

async function send(path: string, { method = "GET", body, ifMatch, signal }: Call, token: string | null) {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  if (token !== null) {
    headers.set("Authorization", `Bearer ${token}`);
  }
  if (body !== undefined) {
    headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  }
  if (ifMatch !== undefined) {
    headers.set("If-Match", `"${ifMatch}"`);
  }
  try {
    return await fetch(new URL(path, document.baseURI), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      // The token is the only proof of who is asking: no cookie may add to it.
      credentials: "same-origin",
      cache: "no-store",
    });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Unreachable("the API does not answer", { cause: failure });
  }
}
