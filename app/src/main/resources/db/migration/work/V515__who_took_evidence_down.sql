alter table work.evidence add column removed_by uuid;
alter table work.evidence add check (removed_by is null or removed_at is not null);
comment on column work.evidence.removed_by is 'who took it down; of what was taken down before this column was there, the trail says it';
