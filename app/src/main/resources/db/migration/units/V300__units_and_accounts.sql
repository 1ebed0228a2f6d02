create schema units;

create table units.unit (
    id      uuid primary key default gen_random_uuid(),
    code    text not null unique,
    name_zh text not null,
    name_en text not null default '',
    kind    text not null,
    area    text not null
);
create index on units.unit (area);

create table units.account (
    id                   uuid primary key default gen_random_uuid(),
    unit                 uuid not null references units.unit,
    sign_in_name         text not null,
    name                 text not null,
    password             text not null,
    must_change_password boolean not null default true,
    disabled             boolean not null default false,
    failures             int not null default 0,
    locked_until         timestamptz,
    last_sign_in         timestamptz
);
create unique index account_sign_in_name on units.account (lower(sign_in_name));
create index on units.account (unit, name);

create table units.post (
    id             uuid primary key default gen_random_uuid(),
    unit           uuid not null references units.unit,
    title_zh       text not null,
    title_en       text not null default '',
    holder         uuid references units.account,
    responsibility text not null default 'NONE' check (responsibility in ('FIRST', 'DIRECT', 'NONE'))
);
create index on units.post (unit, title_zh);
create index on units.post (holder);
create unique index post_first_responsible on units.post (unit) where responsibility = 'FIRST';

create table units.role (
    code    text primary key,
    name_zh text not null,
    name_en text not null,
    care    boolean not null default false
);
comment on column units.role.care is 'whether the role opens care records; never for an account of a public-security unit';

insert into units.role (code, name_zh, name_en) values
    ('COUNTY_OFFICE', '县禁毒办', 'County office'),
    ('UNIT_LEADER', '单位负责人', 'Unit leader'),
    ('UNIT_REPORTER', '单位填报员', 'Unit reporter'),
    ('INSPECTOR', '督查员', 'Inspector'),
    ('DATA_PROTECTION_OFFICER', '个人信息保护负责人', 'Data protection officer'),
    ('AUDITOR', '审计员', 'Auditor'),
    ('SYSTEM_ADMINISTRATOR', '系统管理员', 'System administrator');

create table units.permission (
    code text primary key
);

create table units.role_permission (
    role       text not null references units.role,
    permission text not null references units.permission,
    primary key (role, permission)
);

create table units.account_role (
    account uuid not null references units.account on delete cascade,
    role    text not null references units.role,
    primary key (account, role)
);
create index on units.account_role (role);

-- G5: enforcement has no way in. The database itself refuses the role, and refuses to move its holder to such a unit.
create function units.refuse_care_role_for_enforcement() returns trigger language plpgsql as $$
begin
    if exists (
        select from units.account_role held
        join units.role on role.code = held.role and role.care
        join units.account on account.id = held.account
        join units.unit on unit.id = account.unit and unit.kind = 'PUBLIC_SECURITY'
    ) then
        raise exception 'an account of a public-security unit cannot hold a care role'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger no_care_role_for_enforcement after insert or update on units.account_role
    for each row execute function units.refuse_care_role_for_enforcement();
create constraint trigger no_care_role_for_enforcement after update of unit on units.account
    for each row execute function units.refuse_care_role_for_enforcement();
create constraint trigger no_care_role_for_enforcement after update of kind on units.unit
    for each row execute function units.refuse_care_role_for_enforcement();
create constraint trigger no_care_role_for_enforcement after update of care on units.role
    for each row execute function units.refuse_care_role_for_enforcement();
