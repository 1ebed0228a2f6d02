alter table work.happening
    add column unit_name_en text not null default '',
    add column words_en     text not null default '';
comment on column work.happening.unit_name_en is 'empty where the unit has no English name; the Chinese one stands for both then';
comment on column work.happening.words_en is 'differs from words only where Qinghe wrote them, such as the name of a unit';
comment on column work.notice.account is
    'the leader a task was brought to, or nobody where the unit names none; other reminders are for whoever is in charge of the task';
