-- Counts that another module protected and released.
alter table figures.intake drop constraint intake_kind_check;
alter table figures.intake add constraint intake_kind_check check (kind in ('REPORT', 'FILE', 'GENERATED', 'RELEASE'));
