import { useSyncExternalStore } from "react";

/**
 * Who is signed in. The access token lives in this variable alone: no storage that a script of another
 * page or a later visitor of the same machine could read ever holds it.
 */
type Session = { kind: "signed-in"; accessToken: string } | { kind: "none" } | { kind: "left" };

let session: Session = { kind: "none" };
const listeners = new Set<() => void>();

export const accessToken = () => (session.kind === "signed-in" ? session.accessToken : null);

export const startSession = (token: string) => become({ kind: "signed-in", accessToken: token });

/** The person chose to go. */
export const leaveSession = () => become({ kind: "left" });

/** The API no longer takes this token; a newer one, got meanwhile, stays. */
export function refuseSession(token: string) {
  if (accessToken() === token) {
    become({ kind: "none" });
  }
}

export const useSession = () => useSyncExternalStore(subscribe, () => session);

function become(next: Session) {
  session = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
