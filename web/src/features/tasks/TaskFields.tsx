import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../shared/api/queries";
import type { Task } from "../../shared/api/types";
import { formatInstant } from "../../shared/format/dates";
import { currentLanguage } from "../../shared/i18n/i18n";
import { Deadline } from "./Deadline";
import { useMayChangeStatus, useNameOf } from "./people";
import { PriorityMark } from "./PriorityMark";
import { StatusMark } from "./StatusMark";
import { StatusMenu } from "./StatusMenu";
import type { StatusOutcome } from "./useChangeStatus";

type Props = { task: Task; tell: (outcome: StatusOutcome) => void };

export function TaskFields({ task, tell }: Props) {
  const { t } = useTranslation();
  const nameOf = useNameOf(task.projectId);
  const mayChangeStatus = useMayChangeStatus(task.projectId);
  const timeZone = useQuery(meQuery).data?.timeZone;
  const instant = (at: string) => <time dateTime={at}>{formatInstant(at, currentLanguage(), timeZone)}</time>;
  return (
    <dl className="task-fields">
      <Field name={t("task.status")}>
        {mayChangeStatus(task) ? <StatusMenu task={task} tell={tell} /> : <StatusMark status={task.status} />}
      </Field>
      <Field name={t("task.priority")}>
        <PriorityMark priority={task.priority} />
      </Field>
      <Field name={t("task.assignee")}>{nameOf(task.assigneeId)}</Field>
      <Field name={t("task.supervisor")}>{nameOf(task.supervisorId)}</Field>
      <Field name={t("task.deadline")}>
        {task.deadline === null ? t("task.noDeadline") : <Deadline task={task} />}
      </Field>
      <Field name={t("task.labels")}>
        {task.labels.length === 0
          ? t("task.noLabels")
          : task.labels.map((label) => (
              <span key={label} className="tag">
                {label}
              </span>
            ))}
      </Field>
      <Field name={t("task.created")}>{instant(task.createdAt)}</Field>
      <Field name={t("task.updated")}>{instant(task.updatedAt)}</Field>
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
