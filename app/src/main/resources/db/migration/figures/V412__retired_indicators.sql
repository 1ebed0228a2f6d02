-- What is counted no longer: no picker offers it, while its values, charts and history stay.
alter table figures.indicator add column retired_on date;
