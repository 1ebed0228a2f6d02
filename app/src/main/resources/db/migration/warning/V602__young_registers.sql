alter table warning.warning drop constraint warning_coverage_check;
alter table warning.warning add constraint warning_coverage_check check (
    coverage in ('', 'BEGAN', 'YOUNG', 'RESUMED', 'JOINED', 'MANY_AREAS', 'ALL_INDICATORS'));
