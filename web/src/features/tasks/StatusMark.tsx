import { useTranslation } from "react-i18next";
import type { Status } from "../../shared/api/types";

/** A status in words; the dot before it repeats them in colour and shape, and says nothing on its own. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={status}>
      <span className="status-dot" aria-hidden="true" />
      {t(`status.${status}`)}
    </span>
  );
}
