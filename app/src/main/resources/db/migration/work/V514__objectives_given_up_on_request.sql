alter table work.change_request drop constraint change_request_kind_check;
alter table work.change_request add constraint change_request_kind_check
    check (kind in ('TARGET', 'TERM', 'UNIT', 'WITHDRAWAL') and (kind <> 'WITHDRAWAL' or objective is not null));
comment on column work.change_request.was is 'a number, a day or the id of a unit, by its kind; HELD of a promise that is to be given up';
