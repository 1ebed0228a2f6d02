-- Beyond an epsilon of 20 noise protects nobody; rho is never more than the epsilon it stands for.
alter table safeguards.release_year add constraint budget_has_a_limit check (epsilon <= 20 and allowed <= epsilon);
