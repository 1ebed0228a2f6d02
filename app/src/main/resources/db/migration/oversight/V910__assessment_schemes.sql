create table oversight.scheme (
    id        uuid primary key,
    title_zh  text not null check (title_zh <> ''),
    title_en  text not null check (title_en <> ''),
    unit_kind text not null
);
comment on column oversight.scheme.unit_kind is 'the sort of units it is for';

create table oversight.scheme_version (
    scheme     uuid not null references oversight.scheme,
    version    int  not null check (version > 0),
    content    jsonb not null,
    valid_from date,
    made_at    timestamptz not null,
    made_by    uuid not null,
    made_name  text not null,
    primary key (scheme, version)
);
comment on column oversight.scheme_version.valid_from is 'the first day it is in force; a draft has none';
create unique index one_draft_of_a_scheme on oversight.scheme_version (scheme) where valid_from is null;
create unique index one_version_a_day on oversight.scheme_version (scheme, valid_from);

create function oversight.keep_version_in_force() returns trigger language plpgsql as $$
begin
    if old.valid_from is not null then
        raise exception 'a version in force is never altered';
    end if;
    return coalesce(new, old);
end $$;
create trigger keep_version_in_force before update or delete on oversight.scheme_version
    for each row execute function oversight.keep_version_in_force();
