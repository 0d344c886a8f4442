import { request } from "./request";
import type { Items, Member, NewProject, Project } from "./types";

const pathOf = (projectId: string) => `/api/projects/${encodeURIComponent(projectId)}`;

export const listProjects = (signal: AbortSignal) => request<Items<Project>>("/api/projects", { signal });

export const createProject = (project: NewProject) =>
  request<Project>("/api/projects", { method: "POST", body: project });

export const readProject = (projectId: string, signal: AbortSignal) =>
  request<Project>(pathOf(projectId), { signal });

export const listMembers = (projectId: string, signal: AbortSignal) =>
  request<Items<Member>>(`${pathOf(projectId)}/members`, { signal });
