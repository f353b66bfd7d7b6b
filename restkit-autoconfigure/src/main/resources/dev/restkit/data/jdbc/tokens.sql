-- The tokens that RESTKit issues (restkit.authentication.schemes has 'token'). Of the tokens themselves only
-- digests are kept. Times are milliseconds since 1970-01-01T00:00:00Z.

create table if not exists restkit_token (
	id varchar(16) not null primary key,
	digest varchar(64) not null,
	username varchar(255) not null,
	name varchar(100) not null,
	created bigint not null,
	expires bigint,
	last_used bigint
);

create index if not exists restkit_token_username on restkit_token (username);
