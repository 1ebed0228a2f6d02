alter table oversight.document_template add column file bytea;
comment on column oversight.document_template.file is
    'the .docx as the county made it; where there is none, the words are laid out as offices do. The words beside a file are those read from it';

create table oversight.template_trial (
    kind      text not null,
    language  text not null check (language in ('zh-CN', 'en')),
    issuer    text not null,
    number    text not null,
    title     text not null,
    recipient text not null,
    body      text not null,
    file      bytea not null,
    made_at   timestamptz not null default now(),
    made_by   uuid not null,
    primary key (kind, language)
);
comment on table oversight.template_trial is 'a file that was sent and is looked at; it becomes a version once somebody uses it';

create table oversight.document_file (
    document uuid primary key references oversight.document,
    file     bytea not null
);
comment on table oversight.document_file is 'the .docx as it was issued; documents from before files were kept have none';
create trigger issued_files_stay before update or delete on oversight.document_file
    for each row execute function oversight.issued_documents_stay();
