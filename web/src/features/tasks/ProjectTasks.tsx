import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Loading } from "../../shared/ui/Loading";
import { useStatusFilter } from "./StatusFilter";
import { StatusNotice } from "./StatusNotice";
import { TaskList } from "./TaskList";
import { tasksQuery } from "./taskQueries";
import type { StatusOutcome } from "./useChangeStatus";

type Props = { projectId: string; mayCreate: boolean };

/** The tasks of a project, newest first, as far as they have been loaded. */
export function ProjectTasks({ projectId, mayCreate }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(tasksQuery(projectId));
  const filter = useStatusFilter();
  const [outcome, setOutcome] = useState<StatusOutcome | null>(null);
  const count = useRef<HTMLParagraphElement>(null);

  const loaded = query.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = filter === null ? loaded : loaded.filter((task) => task.status === filter);

  const more = () => void (query.isFetchingNextPage || query.fetchNextPage());
  const retry = () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());

  const tell = (told: StatusOutcome) => {
    setOutcome(told);
    if (told.kind === "moved" && filter !== null && told.task.status !== filter) {
      // The row has left the list, and the focus must not be lost with it.
      count.current?.focus();
    }
  };
  return (
    <section aria-label={t("task.tasks")} aria-busy={query.isFetching}>
      <StatusNotice outcome={outcome} onDismiss={() => setOutcome(null)} />
      {query.isPending && <Loading rows={6} />}
      <Failure error={query.error} onRetry={retry} />
      {loaded.length > 0 && (
        <p className="count" role="status" ref={count} tabIndex={-1}>
          {filter === null
            ? t("task.shown", { shown: shown.length })
            : t("task.shownOfLoaded", { shown: shown.length, loaded: loaded.length })}
        </p>
      )}
      {shown.length > 0 && <TaskList projectId={projectId} tasks={shown} tell={tell} />}
      {query.data && loaded.length === 0 && (
        <Empty title={t("task.emptyTitle")}>
          <p>{t(mayCreate ? "task.empty" : "task.emptyForViewer")}</p>
        </Empty>
      )}
      {loaded.length > 0 && shown.length === 0 && (
        <Empty title={t("task.noneMatchTitle")}>
          <p>{t("task.noneMatch")}</p>
        </Empty>
      )}
      {query.hasNextPage && (
        <div className="more">
          <Button onPress={more} busy={query.isFetchingNextPage}>
            {t(query.isFetchingNextPage ? "task.loadingMore" : "task.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
