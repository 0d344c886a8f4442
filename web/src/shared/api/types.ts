/** What travels between the page and the API, as the HTTP contract has it. */

export const statuses = ["TODO", "IN_PROGRESS", "IN_TEST", "IN_REVIEW", "DONE"] as const;
export type Status = (typeof statuses)[number];

export const priorities = ["LOW", "NORMAL", "HIGH", "URGENT"] as const;
export type Priority = (typeof priorities)[number];

export type Role = "OWNER" | "MEMBER" | "VIEWER";

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

export type Project = {
  projectId: string;
  key: string;
  name: string;
  version: number;
  createdAt: string;
  role: Role;
};

export type NewProject = Pick<Project, "key" | "name">;

export type Member = { userId: string; name: string; email: string; role: Role; since: string };

export type Task = {
  taskId: string;
  key: string;
  number: number;
  projectId: string;
  title: string;
  contents: string;
  status: Status;
  priority: Priority;
  labels: string[];
  /** A date without a time, `2026-01-31`. */
  deadline: string | null;
  supervisorId: string;
  assigneeId: string | null;
  rank: string;
  version: number;
  createdAt: string;
  updatedAt: string;
};

export type NewTask = Pick<Task, "title"> &
  Partial<Pick<Task, "contents" | "priority" | "labels" | "deadline" | "assigneeId">>;

export type TaskField = keyof Task;

export type Items<T> = { items: T[] };

export type Page<T> = { items: T[]; nextCursor: string | null };
