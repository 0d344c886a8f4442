import { request } from "./request";
import type { NewTask, Page, Task, TaskPatch } from "./types";

const pageSize = 50;

const tasksOf = (projectId: string) => `/api/projects/${encodeURIComponent(projectId)}/tasks`;
const pathOf = (taskId: string) => `/api/tasks/${encodeURIComponent(taskId)}`;

/** Newest first; `cursor` is the nextCursor of the page before, null for the first. */
export function listTasks(projectId: string, cursor: string | null, signal: AbortSignal) {
  const query = new URLSearchParams({ limit: String(pageSize), ...(cursor !== null && { cursor }) });
  return request<Page<Task>>(`${tasksOf(projectId)}?${query}`, { signal });
}

export const createTask = (projectId: string, task: NewTask) =>
  request<Task>(tasksOf(projectId), { method: "POST", body: task });

export const readTask = (taskId: string, signal: AbortSignal) => request<Task>(pathOf(taskId), { signal });

/** Refused with 412 when the task is no longer the version that was seen. */
export const changeTask = ({ taskId, version }: Task, patch: TaskPatch) =>
  request<Task>(pathOf(taskId), { method: "PATCH", ifMatch: version, body: patch });
