-- The changes that nodes tell each other through PostgreSQL 13 or newer (restkit.live.bus=postgresql).

-- Several nodes may start at once.
select pg_advisory_xact_lock(727401);

create table if not exists restkit_change (
	id bigint generated always as identity primary key,
	xid bigint not null default (pg_current_xact_id()::text::bigint),
	created timestamptz not null default clock_timestamp(),
	payload text not null
);

create index if not exists restkit_change_xid on restkit_change (xid);

-- One row: the word of the epoch, and the last transaction of which changes were deleted.
create table if not exists restkit_change_epoch (
	one boolean primary key default true check (one),
	word varchar(16) not null,
	cleaned bigint not null default 0
);

insert into restkit_change_epoch (word) values (substr(md5(random()::text || clock_timestamp()::text), 1, 8))
	on conflict do nothing;

-- Tells of the rows that a statement has written, up to 1000 one by one.
create or replace function restkit_changed() returns trigger language plpgsql set search_path from current as $$
declare
	rows text := 'select %1$I::text as key from restkit_old';
	kind text := 'UPDATED';
	keys text[] := array[null];
begin
	if tg_op = 'INSERT' then
		rows := 'select %1$I::text as key from restkit_new';
		kind := 'CREATED';
	elsif tg_op = 'UPDATE' then
		rows := rows || ' union select %1$I::text from restkit_new';
	elsif tg_op = 'DELETE' then
		kind := 'DELETED';
	end if;
	if tg_op <> 'TRUNCATE' then
		execute format('select array_agg(key) from (select key from (' || rows || ') as written limit 1001) as told',
			tg_argv[1]) into keys;
	end if;
	if cardinality(keys) > 1000 or tg_op = 'TRUNCATE' then
		keys := array[null];
		kind := 'UNKNOWN';
	end if;
	if keys is not null then
		insert into restkit_change (payload) select jsonb_agg(jsonb_build_object('topic', tg_argv[0], 'key', key,
			'kind', kind))::text from unnest(keys) as key;
		perform pg_notify('restkit_change', '');
	end if;
	return null;
end
$$;

-- Has everything told that anybody writes to a table: select restkit_track('book', 'com.example.Book', 'id')
create or replace function restkit_track(tracked regclass, topic text, key_column text default 'id') returns void
	language plpgsql set search_path from current as $$
declare
	event text;
	written text;
begin
	foreach event in array array['insert', 'update', 'delete', 'truncate'] loop
		written := case event
			when 'insert' then 'referencing new table as restkit_new'
			when 'update' then 'referencing old table as restkit_old new table as restkit_new'
			when 'delete' then 'referencing old table as restkit_old'
			else '' end;
		execute format('drop trigger if exists restkit_%s on %s', event, tracked);
		execute format('create trigger restkit_%s after %s on %s %s for each statement execute function restkit_changed(%L, %L)',
			event, event, tracked, written, topic, key_column);
	end loop;
end
$$;
