import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../shared/api/queries";
import type { Task } from "../../shared/api/types";
import { formatDate, isPast } from "../../shared/format/dates";
import { currentLanguage } from "../../shared/i18n/i18n";

/** The day a task is due, where there is one; says so when that day is over and the task is not. */
export function Deadline({ task: { deadline, status } }: { task: Task }) {
  const { t } = useTranslation();
  const timeZone = useQuery(meQuery).data?.timeZone;
  if (deadline === null) {
    return null;
  }
  const overdue = status !== "DONE" && isPast(deadline, timeZone);
  return (
    <span className={overdue ? "deadline deadline-over" : "deadline"}>
      <time dateTime={deadline}>{formatDate(deadline, currentLanguage())}</time>
      {overdue && ` ${t("task.overdue")}`}
    </span>
  );
}
