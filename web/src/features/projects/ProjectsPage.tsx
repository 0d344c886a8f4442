import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { projectsQuery } from "../../shared/api/queries";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Loading } from "../../shared/ui/Loading";
import { usePageTitle } from "../../shared/ui/usePageTitle";
import { usePanel } from "../../shared/ui/usePanel";
import { NewProjectPanel } from "./NewProjectPanel";
import { ProjectList } from "./ProjectList";

export default function ProjectsPage() {
  const { t } = useTranslation();
  usePageTitle(t("project.mine"));
  const projects = useQuery(projectsQuery);
  const panel = usePanel();
  return (
    <>
      <div className="page-head">
        <h1>{t("project.mine")}</h1>
        {!panel.isOpen && (
          <Button look="primary" onPress={panel.open}>
            {t("project.new")}
          </Button>
        )}
      </div>
      {panel.isOpen && <NewProjectPanel onClose={panel.close} />}
      {projects.isPending && <Loading />}
      <Failure error={projects.error} onRetry={() => void projects.refetch()} />
      {projects.data && <ProjectList projects={projects.data.items} />}
      {projects.data?.items.length === 0 && (
        <Empty title={t("project.emptyTitle")}>
          <p>{t("project.empty")}</p>
        </Empty>
      )}
    </>
  );
}
