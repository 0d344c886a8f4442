import { useTranslation } from "react-i18next";
import type { Task } from "../../shared/api/types";
import { useMayChangeStatus, useNameOf } from "./people";
import { TaskRow } from "./TaskRow";
import type { StatusOutcome } from "./useChangeStatus";

type Props = { projectId: string; tasks: Task[]; tell: (outcome: StatusOutcome) => void };

export function TaskList({ projectId, tasks, tell }: Props) {
  const { t } = useTranslation();
  const nameOf = useNameOf(projectId);
  const mayChangeStatus = useMayChangeStatus(projectId);
  return (
    <>
      {/* Each value in a row names itself; these are for the eye that runs down a column. */}
      <div className="task task-columns" aria-hidden="true">
        <span>{t("task.key")}</span>
        <span>{t("task.title")}</span>
        <span>{t("task.priority")}</span>
        <span>{t("task.assignee")}</span>
        <span>{t("task.deadline")}</span>
        <span>{t("task.status")}</span>
      </div>
      <ul className="tasks" aria-label={t("task.tasks")}>
        {tasks.map((task) => (
          <TaskRow
            key={task.taskId}
            task={task}
            assignee={nameOf(task.assigneeId)}
            mayChangeStatus={mayChangeStatus(task)}
            tell={tell}
          />
        ))}
      </ul>
    </>
  );
}
