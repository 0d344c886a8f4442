import { request } from "./request";
import type { AccessToken, Credentials, NewPerson, Person } from "./types";

export const signUp = (person: NewPerson) =>
  request<Person>("/api/auth/signup", { method: "POST", body: person });

export const signIn = (credentials: Credentials) =>
  request<AccessToken>("/api/auth/login", { method: "POST", body: credentials });

export const readMe = (signal: AbortSignal) => request<Person>("/api/me", { signal });
