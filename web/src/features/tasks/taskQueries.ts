import { infiniteQueryOptions, type InfiniteData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { listTasks, readTask } from "../../shared/api/tasks";
import type { Page, Task } from "../../shared/api/types";

export const tasksQuery = (projectId: string) =>
  infiniteQueryOptions({
    queryKey: ["tasks", projectId],
    queryFn: ({ pageParam, signal }) => listTasks(projectId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

export const taskQuery = (taskId: string) =>
  queryOptions({ queryKey: ["task", taskId], queryFn: ({ signal }) => readTask(taskId, signal) });

/** Shows this task, wherever the page shows it. */
export function replaceTask(client: QueryClient, task: Task) {
  client.setQueryData(taskQuery(task.taskId).queryKey, task);
  client.setQueryData(tasksQuery(task.projectId).queryKey, (pages) => pages && withTask(pages, task));
}

/** No answer that is still under way may overwrite what is shown from now on. */
export async function holdTask(client: QueryClient, task: Task) {
  await client.cancelQueries(taskQuery(task.taskId));
  await client.cancelQueries(tasksQuery(task.projectId));
}

export async function reloadTask(client: QueryClient, task: Task) {
  await Promise.all([
    client.invalidateQueries(taskQuery(task.taskId)),
    client.invalidateQueries(tasksQuery(task.projectId)),
  ]);
}

function withTask(list: InfiniteData<Page<Task>>, task: Task) {
  const swap = (each: Task) => (each.taskId === task.taskId ? task : each);
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(swap) })) };
}
