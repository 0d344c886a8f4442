import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { hasStatus } from "../../shared/api/problem";
import { projectQuery } from "../../shared/api/queries";
import type { Task } from "../../shared/api/types";
import { Button } from "../../shared/ui/Button";
import { Unloaded } from "../../shared/ui/Unloaded";
import { usePageTitle } from "../../shared/ui/usePageTitle";
import { usePanel } from "../../shared/ui/usePanel";
import { NewTaskPanel } from "./NewTaskPanel";
import { ProjectTasks } from "./ProjectTasks";
import { StatusFilter } from "./StatusFilter";
import "./tasks.css";

export default function ProjectTasksPage() {
  const { projectId = "" } = useParams();
  const { t } = useTranslation();
  const project = useQuery(projectQuery(projectId));
  const panel = usePanel();
  const [created, setCreated] = useState<Task | null>(null);
  usePageTitle(project.data?.name);

  if (project.data === undefined || hasStatus(project.error, 404)) {
    return <Unloaded error={project.error} onRetry={() => void project.refetch()} />;
  }
  const mayCreate = project.data.role !== "VIEWER";
  return (
    <>
      <p className="trail">
        <Link to="/projects">{t("project.mine")}</Link>
      </p>
      <div className="page-head">
        <h1>
          <span className="key">{project.data.key}</span> {project.data.name}
        </h1>
        {mayCreate && !panel.isOpen && (
          <Button look="primary" onPress={panel.open}>
            {t("task.new")}
          </Button>
        )}
      </div>
      {mayCreate && panel.isOpen && (
        <NewTaskPanel projectId={projectId} onClose={panel.close} onCreated={setCreated} />
      )}
      <div role="status" className={created ? "notice notice-good" : undefined}>
        {created && t("task.wasCreated", { key: created.key })}
      </div>
      <StatusFilter />
      <ProjectTasks projectId={projectId} mayCreate={mayCreate} />
    </>
  );
}
