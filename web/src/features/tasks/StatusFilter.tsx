import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { type Status, statuses } from "../../shared/api/types";

/** Which tasks are shown is part of the address; an unknown status there shows them all. */
export function useStatusFilter(): Status | null {
  const [parameters] = useSearchParams();
  return statuses.find((status) => status === parameters.get("status")) ?? null;
}

export function StatusFilter() {
  const { t } = useTranslation();
  const current = useStatusFilter();
  return (
    <nav className="filter" aria-label={t("task.filter")}>
      {[null, ...statuses].map((status) => (
        <Link
          key={status}
          className="filter-link"
          to={status === null ? "?" : `?status=${status}`}
          aria-current={status === current ? "true" : undefined}
        >
          {status === null ? t("task.all") : t(`status.${status}`)}
        </Link>
      ))}
    </nav>
  );
}
