import type { components } from "./schema";

/**
 * What travels between the page and the API. Projects, members and tasks are as task-api's OpenAPI document
 * has them; the identity routes have no document yet and are written here by hand.
 */
type Schemas = components["schemas"];

export type Status = Schemas["Status"];
export const statuses = ["TODO", "IN_PROGRESS", "IN_TEST", "IN_REVIEW", "DONE"] as const satisfies Status[];

export type Priority = Schemas["Priority"];
/** From the least to the most urgent. */
export const priorities = ["LOW", "NORMAL", "HIGH", "URGENT"] as const satisfies Priority[];

export type Project = Schemas["Project"];
export type NewProject = Schemas["NewProject"];
export type Member = Schemas["Member"];
export type Task = Schemas["Task"];
export type NewTask = Schemas["CreateTask"];
export type TaskPatch = Schemas["TaskPatch"];

export type Items<T> = { items: T[] };
export type Page<T> = { items: T[]; nextCursor: string | null };

export type Person = {
  userId: string;
  email: string;
  name: string;
  language: "ko" | "en";
  timeZone: string;
  createdAt: string;
};

export type NewPerson = Pick<Person, "email" | "name" | "language" | "timeZone"> & { password: string };

export type Credentials = { email: string; password: string };

export type AccessToken = { accessToken: string; tokenType: "Bearer"; expiresIn: number };
