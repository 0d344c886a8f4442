import { useTranslation } from "react-i18next";

/** Rows that stand where the real ones will: the page does not jump when they come. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="unseen">{t("state.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="loading-row" aria-hidden="true" />
      ))}
    </div>
  );
}
