-- Users begin with a password of their own, and with a second person's confirmation where an administrator made them over the REST API.

-- whether somebody else set the password, so that it must be changed before anything else
alter table app_user add column must_change bigint not null default 0;
-- whether the roles were given on the server, or confirmed by a second person
alter table app_user add column confirmed bigint not null default 1;
-- SHA-256 of the code without which a first password is not changed; who confirms hands it out
alter table app_user add column first_code text;
-- whether it lets its holder change the password and nothing else
alter table api_token add column narrow bigint not null default 0;
