alter table work.response
    add column title_en        text not null default '',
    add column origin_title_en text not null default '';
comment on column work.response.title_en is 'empty for responses of before; the Chinese title stands for both then';
comment on column work.response.origin_title_en is 'empty for responses of before; the Chinese title stands for both then';
