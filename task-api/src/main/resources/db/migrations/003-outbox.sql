--liquibase formatted sql

--changeset taskbell:003-outbox
--comment No foreign key to task: the last event of a task outlives it.
create table outbox (
  seq bigint not null auto_increment primary key,
  event_id binary(16) not null,
  task_id binary(16) not null,
  task_version bigint not null,
  type varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  payload longtext character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(3) not null,
  attempts int not null default 0,
  next_attempt_at datetime(3) not null,
  last_error varchar(500) null,
  parked boolean not null default false,
  -- One event for each version of a task: the same key as in the change log.
  unique key outbox_change (task_id, task_version)
) character set utf8mb4 collate utf8mb4_unicode_520_ci;
