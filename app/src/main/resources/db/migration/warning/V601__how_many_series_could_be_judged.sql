alter table warning.run add column judged int not null default 0;
update warning.run set judged = series;
comment on column warning.run.judged is 'how many of the series had history enough to be judged in any of the periods evaluated';
