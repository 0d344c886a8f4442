import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Task } from "../../shared/api/types";
import { Deadline } from "./Deadline";
import { PriorityMark } from "./PriorityMark";
import { StatusMark } from "./StatusMark";
import { StatusMenu } from "./StatusMenu";
import type { StatusOutcome } from "./useChangeStatus";

type Props = { task: Task; assignee: string; mayChangeStatus: boolean; tell: (outcome: StatusOutcome) => void };

export function TaskRow({ task, assignee, mayChangeStatus, tell }: Props) {
  const { t } = useTranslation();
  return (
    <li className="task">
      <span className="key task-key">{task.key}</span>
      <span className="task-title">
        <Link className="task-link" to={`/tasks/${task.taskId}`}>
          {task.title}
        </Link>
        {task.labels.map((label) => (
          <span key={label} className="tag">
            {label}
          </span>
        ))}
      </span>
      <span className="task-priority">
        <span className="unseen">{t("task.priority")}: </span>
        <PriorityMark priority={task.priority} />
      </span>
      <span className="task-assignee" data-nobody={task.assigneeId === null || undefined}>
        <span className="unseen">{t("task.assignee")}: </span>
        {assignee}
      </span>
      <span className="task-deadline" data-none={task.deadline === null || undefined}>
        <span className="unseen">
          {t("task.deadline")}: {task.deadline === null && t("task.noDeadline")}
        </span>
        <Deadline task={task} />
      </span>
      <span className="task-status">
        {mayChangeStatus ? <StatusMenu task={task} tell={tell} /> : <StatusMark status={task.status} />}
      </span>
    </li>
  );
}
