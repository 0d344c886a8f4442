import { useMutation, useQueryClient } from "@tanstack/react-query";
import { hasStatus, isUnavailable } from "../../shared/api/problem";
import { changeTask } from "../../shared/api/tasks";
import type { Status, Task } from "../../shared/api/types";
import { holdTask, reloadTask, replaceTask } from "./taskQueries";

export type StatusOutcome =
  | { kind: "moved"; task: Task }
  | { kind: "refused"; task: Task; failure: unknown };

/** Changes a status where it is shown: at once, and back again if the API refuses. Then tells how it went. */
export function useChangeStatus(task: Task, tell: (outcome: StatusOutcome) => void) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (status: Status) => changeTask(task, { status }),
    onMutate: async (status) => {
      await holdTask(client, task);
      replaceTask(client, { ...task, status });
      return task;
    },
    onSuccess: (moved) => {
      replaceTask(client, moved);
      tell({ kind: "moved", task: moved });
    },
    onError: (failure, _, before = task) => {
      // `task` is by now the one that was shown too early.
      const current = (hasStatus(failure, 412) && failure.current) || before;
      replaceTask(client, current);
      tell({ kind: "refused", task: current, failure });
      // Where nothing answers, there is nothing to load either.
      return isUnavailable(failure) ? undefined : reloadTask(client, task);
    },
  });
  return { change: mutation.mutate, pending: mutation.isPending };
}
