--liquibase formatted sql

--changeset taskbell:002-tasks
create table task (
  id binary(16) not null primary key,
  project_id binary(16) not null,
  number bigint not null,
  title varchar(200) not null,
  contents mediumtext not null,
  status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  priority varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  deadline date null,
  supervisor_id binary(16) not null,
  assignee_id binary(16) null,
  board_rank varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  version bigint not null,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  unique key task_number (project_id, number),
  -- The list: newest first, since ids are ordered by time.
  key task_by_project (project_id, id),
  constraint task_project foreign key (project_id) references project (id)
) character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table task_label (
  task_id binary(16) not null,
  place int not null,
  label varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (task_id, place),
  constraint task_label_task foreign key (task_id) references task (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_520_ci;
