import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { membersQuery, meQuery, projectQuery } from "../../shared/api/queries";
import type { Task } from "../../shared/api/types";

/** Names for the ids in tasks. Nothing while the members are not known yet. */
export function useNameOf(projectId: string) {
  const { t } = useTranslation();
  const members = useQuery(membersQuery(projectId)).data?.items;
  return (userId: string | null) => {
    if (userId === null) {
      return t("task.unassigned");
    }
    if (members === undefined) {
      return "…";
    }
    return members.find((member) => member.userId === userId)?.name ?? t("task.formerMember");
  };
}

/** Owners, the supervisor and the assignee may; for all others a status is only text. The API decides again. */
export function useMayChangeStatus(projectId: string) {
  const role = useQuery(projectQuery(projectId)).data?.role;
  const me = useQuery(meQuery).data?.userId;
  return (task: Task) =>
    role === "OWNER" || (me !== undefined && (task.supervisorId === me || task.assigneeId === me));
}
