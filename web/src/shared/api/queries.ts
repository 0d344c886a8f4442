import { queryOptions } from "@tanstack/react-query";
import { readMe } from "./identity";
import { listMembers, listProjects, readProject } from "./projects";

/** What more than one feature asks the API for. */

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => readMe(signal),
  staleTime: 300_000,
});

export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  queryFn: ({ signal }) => listProjects(signal),
});

export const projectQuery = (projectId: string) =>
  queryOptions({ queryKey: ["project", projectId], queryFn: ({ signal }) => readProject(projectId, signal) });

export const membersQuery = (projectId: string) =>
  queryOptions({ queryKey: ["members", projectId], queryFn: ({ signal }) => listMembers(projectId, signal) });
