import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "./usePageTitle";

/** Also for what is there but not for this person: nobody outside a project learns of anything in it. */
export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("state.notFoundTitle"));
  return (
    <div className="empty">
      <h1>{t("state.notFoundTitle")}</h1>
      <p>{t("state.notFound")}</p>
      <Link className="link" to="/projects">
        {t("state.toProjects")}
      </Link>
    </div>
  );
}
