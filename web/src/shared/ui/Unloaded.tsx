import { useTranslation } from "react-i18next";
import { hasStatus } from "../api/problem";
import { Failure } from "./Failure";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";

type Props = { error?: unknown; onRetry?: () => void };

/** What stands in a page's place while it has nothing to show: not yet, not now, or not for this person. */
export function Unloaded({ error, onRetry }: Props) {
  const { t } = useTranslation();
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (error !== null && error !== undefined) {
    return (
      <>
        <h1 className="failed-title">{t("state.failedTitle")}</h1>
        <Failure error={error} onRetry={onRetry} />
      </>
    );
  }
  return (
    <>
      <h1 className="unseen">Taskbell</h1>
      <Loading />
    </>
  );
}
