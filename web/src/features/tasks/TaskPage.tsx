import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { hasStatus } from "../../shared/api/problem";
import { projectQuery } from "../../shared/api/queries";
import type { Task } from "../../shared/api/types";
import { Failure } from "../../shared/ui/Failure";
import { Unloaded } from "../../shared/ui/Unloaded";
import { usePageTitle } from "../../shared/ui/usePageTitle";
import { StatusNotice } from "./StatusNotice";
import { TaskFields } from "./TaskFields";
import { taskQuery } from "./taskQueries";
import type { StatusOutcome } from "./useChangeStatus";
import "./tasks.css";
import "./taskPage.css";

/** One task with all its fields: where the links in mails lead. */
export default function TaskPage() {
  const { taskId = "" } = useParams();
  const task = useQuery(taskQuery(taskId));
  usePageTitle(task.data && `${task.data.key} ${task.data.title}`);

  const retry = () => void task.refetch();
  if (task.data === undefined || hasStatus(task.error, 404)) {
    return <Unloaded error={task.error} onRetry={retry} />;
  }
  return (
    <>
      <Failure error={task.error} onRetry={retry} />
      <Details task={task.data} />
    </>
  );
}

function Details({ task }: { task: Task }) {
  const { t } = useTranslation();
  const project = useQuery(projectQuery(task.projectId)).data;
  const [outcome, setOutcome] = useState<StatusOutcome | null>(null);
  return (
    <article className="task-page">
      <p className="trail">
        <Link to="/projects">{t("project.mine")}</Link>
        <span aria-hidden="true"> / </span>
        <Link to={`/projects/${task.projectId}`}>{project?.name ?? t("task.tasks")}</Link>
      </p>
      <h1>
        <span className="key">{task.key}</span> {task.title}
      </h1>
      <StatusNotice outcome={outcome} onDismiss={() => setOutcome(null)} />
      <div className="task-columns-two">
        <section className="task-contents" aria-labelledby="contents">
          <h2 id="contents">{t("task.contents")}</h2>
          {task.contents ? <p className="prose">{task.contents}</p> : <p className="muted">{t("task.noContents")}</p>}
        </section>
        <TaskFields task={task} tell={setOutcome} />
      </div>
    </article>
  );
}
