import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { hasStatus, isUnavailable } from "../../shared/api/problem";
import type en from "../../shared/i18n/en.json";
import { Button } from "../../shared/ui/Button";
import type { StatusOutcome } from "./useChangeStatus";

type Props = { outcome: StatusOutcome | null; onDismiss: () => void };

/** Says how a change of status went: aloud only when it went well, to be read when it did not. */
export function StatusNotice({ outcome, onDismiss }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div role="status" className="unseen">
        {outcome?.kind === "moved" &&
          t("task.wasMoved", { key: outcome.task.key, status: t(`status.${outcome.task.status}`) })}
      </div>
      <div role="alert" className="status-notice">
        {outcome?.kind === "refused" && (
          <div className="notice notice-bad notice-row">
            <p>{sentenceFor(outcome, t)}</p>
            <Button look="quiet" onPress={onDismiss}>
              {t("state.dismiss")}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function sentenceFor({ task, failure }: Extract<StatusOutcome, { kind: "refused" }>, t: TFunction) {
  const { key } = task;
  if (hasStatus(failure, 412)) {
    const differences = failure.differs.flatMap((field) => nameOf(field, task.status, t)).join(", ");
    return differences ? t("task.conflict", { key, differences }) : t("task.conflictPlain", { key });
  }
  if (hasStatus(failure, 403)) {
    return t("task.notAllowed", { key });
  }
  if (hasStatus(failure, 404)) {
    return t("task.gone", { key });
  }
  return isUnavailable(failure) ? t("task.notSaved", { key }) : t("task.failed", { key });
}

/** Fields that people do not see (version, times) are no difference to them. */
function nameOf(field: string, now: StatusOutcome["task"]["status"], t: TFunction): string[] {
  if (field === "status") {
    return [t("task.statusNow", { status: t(`status.${now}`) })];
  }
  return isNamed(field) ? [t(`field.${field}`)] : [];
}

type NamedField = keyof typeof en.field;

const named = new Set<string>([
  "title",
  "contents",
  "priority",
  "labels",
  "deadline",
  "supervisorId",
  "assigneeId",
  "rank",
] satisfies NamedField[]);

const isNamed = (field: string): field is NamedField => named.has(field);
