import { useTranslation } from "react-i18next";
import { hasStatus, isUnavailable, Problem } from "../api/problem";
import { Button } from "./Button";

type Props = { error: unknown; onRetry?: (() => void) | undefined };

/** What went wrong, in our own words; nothing when nothing did. */
export function Failure({ error, onRetry }: Props) {
  const { t } = useTranslation();
  if (error === null || error === undefined) {
    return null;
  }
  return (
    <div role="alert" className="notice notice-bad">
      <p>{t(sentenceFor(error))}</p>
      {error instanceof Problem && error.correlationId !== null && (
        <p className="reference">{t("state.reference", { id: error.correlationId })}</p>
      )}
      {onRetry && <Button onPress={onRetry}>{t("state.retry")}</Button>}
    </div>
  );
}

function sentenceFor(error: unknown) {
  if (isUnavailable(error)) {
    return "state.unavailable";
  }
  if (hasStatus(error, 403)) {
    return "failure.forbidden";
  }
  if (hasStatus(error, 404)) {
    return "state.notFound";
  }
  if (hasStatus(error, 429)) {
    return "failure.tooMany";
  }
  return hasStatus(error, 409) || hasStatus(error, 422) ? "failure.refused" : "failure.other";
}
