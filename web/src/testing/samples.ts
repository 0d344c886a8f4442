import type { Member, Person, Project, Task } from "../shared/api/types";
import { afterEach, beforeEach } from "vitest";
import { TestApi } from "./TestApi";

const then = "2026-01-02T03:04:05.678Z";

export const me: Person = {
  userId: "01940000-0000-7000-8000-0000000000b1",
  email: "haneul@example.com",
  name: "김하늘",
  language: "ko",
  timeZone: "Asia/Seoul",
  createdAt: then,
};

export const seoyeon: Member = {
  userId: "01940000-0000-7000-8000-0000000000b2",
  email: "seoyeon@example.com",
  name: "박서연",
  role: "MEMBER",
  since: then,
};

export const project: Project = {
  projectId: "01940000-0000-7000-8000-00000000000a",
  key: "OPS",
  name: "운영",
  version: 1,
  createdAt: then,
  role: "OWNER",
};

export const task: Task = {
  taskId: "01940000-0000-7000-8000-000000000001",
  key: "OPS-12",
  number: 12,
  projectId: project.projectId,
  title: "주간 보고 🛎",
  contents: "",
  status: "TODO",
  priority: "HIGH",
  labels: ["보안"],
  deadline: "2026-01-31",
  supervisorId: me.userId,
  assigneeId: seoyeon.userId,
  rank: "a0",
  version: 7,
  createdAt: then,
  updatedAt: then,
};

export const routes = {
  projects: "GET /api/projects",
  project: `GET /api/projects/${project.projectId}`,
  tasks: `GET /api/projects/${project.projectId}/tasks`,
  newTask: `POST /api/projects/${project.projectId}/tasks`,
  task: `GET /api/tasks/${task.taskId}`,
  patchTask: `PATCH /api/tasks/${task.taskId}`,
};

export const addresses = { tasks: `/projects/${project.projectId}`, task: `/tasks/${task.taskId}` };

/** A fresh API for each test of a file. */
export function servedSamples() {
  let api = sampleApi();
  beforeEach(async () => {
    api = sampleApi();
    await api.start();
  });
  afterEach(() => api.stop());
  return () => api;
}

/** One person, one project with two members, one task. */
function sampleApi() {
  return new TestApi()
    .on("POST /api/auth/login", { accessToken: "token-1", tokenType: "Bearer", expiresIn: 900 })
    .on("GET /api/me", me)
    .on(routes.projects, { items: [project] })
    .on(routes.project, project)
    .on(`${routes.project}/members`, { items: [{ ...seoyeon, ...me, role: "OWNER" }, seoyeon] })
    .on(routes.tasks, { items: [task], nextCursor: null })
    .on(routes.task, task);
}
