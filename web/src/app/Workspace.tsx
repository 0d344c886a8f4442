import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Navigate, Route, Routes } from "react-router";
import { NotFound } from "../shared/ui/NotFound";
import { Unloaded } from "../shared/ui/Unloaded";
import { Shell } from "./Shell";

const ProjectsPage = lazy(() => import("../features/projects/ProjectsPage"));
const ProjectTasksPage = lazy(() => import("../features/tasks/ProjectTasksPage"));
const TaskPage = lazy(() => import("../features/tasks/TaskPage"));

/** All that needs a session. What was read from the API is forgotten together with the session. */
export default function Workspace() {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <Shell>
        <Suspense fallback={<Unloaded />}>
          <Routes>
            <Route path="/" element={<Navigate to="/projects" replace />} />
            <Route path="/projects" element={<ProjectsPage />} />
            <Route path="/projects/:projectId" element={<ProjectTasksPage />} />
            <Route path="/tasks/:taskId" element={<TaskPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </Shell>
    </QueryClientProvider>
  );
}

function newClient() {
  return new QueryClient({
    defaultOptions: {
      // A person is told at once, with a button to try again; "offline" is a guess of the browser's.
      queries: { retry: false, staleTime: 5_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
