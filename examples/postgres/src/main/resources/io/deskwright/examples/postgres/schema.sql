-- Journals in PostgreSQL 14 or later. May be run again at any time; see PostgresSchema.

DO $$
BEGIN
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'journals are kept in UTF8, not in %', current_setting('server_encoding');
    END IF;
    -- of two who install at once, one waits
    PERFORM pg_advisory_xact_lock(1146311760, 0);
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'deskwright_app') THEN
        CREATE ROLE deskwright_app NOLOGIN;
    END IF;
EXCEPTION
    -- roles are of all databases of a server, and this lock is of one
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS deskwright;

-- Both without a cache: what is drawn later must be greater.
CREATE SEQUENCE IF NOT EXISTS deskwright.append_id CACHE 1;
CREATE SEQUENCE IF NOT EXISTS deskwright.ticket_number MINVALUE 0 START 1 CACHE 1;

-- One line for each append: it makes the key of a delivery unique, and misses an entry that was taken away.
CREATE TABLE IF NOT EXISTS deskwright.append (
    id      bigint  NOT NULL PRIMARY KEY,
    key     text    COLLATE "C",
    entries integer NOT NULL,
    digest  bytea   NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS append_by_key ON deskwright.append (key) WHERE key IS NOT NULL;

-- The journal. Texts are bytes in UTF-8, since a text of PostgreSQL cannot hold every character.
CREATE TABLE IF NOT EXISTS deskwright.entry (
    position        bigint NOT NULL PRIMARY KEY,  -- the id of its append, times 2^20, plus its place in it
    case_id         text   COLLATE "C" NOT NULL,
    sequence        bigint NOT NULL,
    redacts         bigint,                       -- the entry of this case whose personal part it takes out
    lasting         bytea  NOT NULL,              -- what is never taken out
    left_over       bytea,                        -- what stands for the personal part once that is taken out
    personal        bytea,                        -- what can be taken out
    salt            bytea,                        -- goes with it, so that nobody guesses it from its digest
    personal_digest bytea,                        -- of salt and personal part; stays
    digest          bytea  NOT NULL,              -- of all that stays and of the entry before it in its case
    UNIQUE (case_id, sequence)
);

-- One line for each time that somebody sealed: all appends up to an id, and the seal before it.
CREATE TABLE IF NOT EXISTS deskwright.seal (
    up_to   bigint NOT NULL PRIMARY KEY,
    appends bigint NOT NULL,
    digest  bytea  NOT NULL
);

-- With its length before it, or -1 for what is missing, so that two different lines never give the same bytes.
CREATE OR REPLACE FUNCTION deskwright.framed(value bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS 'SELECT CASE WHEN value IS NULL THEN pg_catalog.int4send(-1)
                ELSE pg_catalog.int4send(pg_catalog.octet_length(value)) OPERATOR(pg_catalog.||) value END';

-- The last id that was drawn; who reads nothing else may lag behind.
CREATE OR REPLACE FUNCTION deskwright.last_drawn() RETURNS bigint
LANGUAGE sql STABLE
AS 'SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM deskwright.append_id';

-- Appends as a whole or not at all, in one call, which is one transaction.
--
-- The locks are taken in one order: the key, the cases by their hash, the feed. So nobody waits for one another in a
-- circle, and who holds the feed waits for nobody any more: it is held only for as long as writing and committing takes.
CREATE OR REPLACE FUNCTION deskwright.append(
    in_key text, in_cases text[], in_versions bigint[],
    in_batches integer[], in_redacts bigint[], in_lasting bytea[], in_left_over bytea[], in_personal bytea[],
    OUT outcome text, OUT stale_case text, OUT stale_expected bigint, OUT stale_actual bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    hash integer;
    befores bytea[] := '{}';
    numbers bigint[] := in_versions;
    before bytea;
    drawn bigint;
    batch integer;
    new_position bigint;
    new_salt bytea;
    new_personal_digest bytea;
    digests bytea := '\x';
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'an append needs the isolation READ COMMITTED: in others it does not see what it waited for';
    END IF;
    IF cardinality(in_batches) > 1048576 THEN
        RAISE EXCEPTION 'an append has at most 1048576 entries';
    END IF;
    IF in_key IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(1146311761, hashtext(in_key));
        IF EXISTS (SELECT FROM deskwright.append WHERE key = in_key) THEN
            outcome := 'REPEATED';
            RETURN;
        END IF;
    END IF;
    IF cardinality(in_cases) = 1 THEN
        PERFORM pg_advisory_xact_lock(1146311762, hashtext(in_cases[1]));
    ELSE
        FOR hash IN SELECT DISTINCT hashtext(c) FROM unnest(in_cases) AS c ORDER BY 1 LOOP
            PERFORM pg_advisory_xact_lock(1146311762, hash);
        END LOOP;
    END IF;

    FOR n IN 1 .. cardinality(in_cases) LOOP
        SELECT e.sequence, e.digest INTO stale_actual, before FROM deskwright.entry e
         WHERE e.case_id = in_cases[n] ORDER BY e.sequence DESC LIMIT 1;
        stale_actual := coalesce(stale_actual, 0);
        IF stale_actual <> in_versions[n] THEN
            outcome := 'STALE';
            stale_case := in_cases[n];
            stale_expected := in_versions[n];
            RETURN;
        END IF;
        befores[n] := coalesce(before, '\x');
    END LOOP;

    PERFORM pg_advisory_xact_lock_shared(1146311763, 0);
    drawn := nextval('deskwright.append_id');
    FOR n IN 1 .. cardinality(in_batches) LOOP
        batch := in_batches[n];
        numbers[batch] := numbers[batch] + 1;
        new_position := drawn * 1048576 + n - 1;
        new_salt := NULL;
        new_personal_digest := NULL;
        IF in_personal[n] IS NOT NULL THEN
            new_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
            new_personal_digest := sha256(new_salt || in_personal[n]);
        END IF;
        before := sha256(deskwright.framed(befores[batch])
            || int8send(new_position)
            || deskwright.framed(convert_to(in_cases[batch], 'UTF8'))
            || int8send(numbers[batch])
            || deskwright.framed(int8send(in_redacts[n]))
            || deskwright.framed(in_lasting[n])
            || deskwright.framed(in_left_over[n])
            || deskwright.framed(new_personal_digest));
        INSERT INTO deskwright.entry
        VALUES (new_position, in_cases[batch], numbers[batch], in_redacts[n], in_lasting[n], in_left_over[n],
                in_personal[n], new_salt, new_personal_digest, before);
        IF in_redacts[n] IS NOT NULL THEN
            UPDATE deskwright.entry e SET personal = NULL, salt = NULL
             WHERE e.case_id = in_cases[batch] AND e.sequence = in_redacts[n] AND e.personal IS NOT NULL;
        END IF;
        befores[batch] := before;
        digests := digests || before;
    END LOOP;
    INSERT INTO deskwright.append
    VALUES (drawn, in_key, cardinality(in_batches),
            sha256(int8send(drawn) || deskwright.framed(convert_to(in_key, 'UTF8')) || int4send(cardinality(in_batches))
                   || digests));
    outcome := 'DONE';
    stale_actual := NULL;
END
$$;

-- The id up to which every append has come to its end: committed and to be seen, or never to be. Who knows it already
-- waits for nobody; else the lock waits for those who are just writing, and is given back at once.
CREATE OR REPLACE FUNCTION deskwright.horizon(known bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF deskwright.last_drawn() <= known THEN
        RETURN known;
    END IF;
    PERFORM pg_advisory_xact_lock(1146311763, 0);
    RETURN deskwright.last_drawn();
END
$$;

-- Append-only, for the owner too.
CREATE OR REPLACE FUNCTION deskwright.refuse_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'deskwright.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- The one exception: the personal part of an entry that a later entry of its case redacts.
CREATE OR REPLACE FUNCTION deskwright.refuse_all_but_redaction() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    redacted deskwright.entry := OLD;
BEGIN
    redacted.personal := NULL;
    redacted.salt := NULL;
    IF NEW IS NOT DISTINCT FROM redacted
        AND EXISTS (SELECT FROM deskwright.entry e
                     WHERE e.case_id = OLD.case_id AND e.sequence > OLD.sequence AND e.redacts = OLD.sequence) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'deskwright.entry is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON deskwright.append
    FOR EACH STATEMENT EXECUTE FUNCTION deskwright.refuse_change();
CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON deskwright.seal
    FOR EACH STATEMENT EXECUTE FUNCTION deskwright.refuse_change();
CREATE OR REPLACE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON deskwright.entry
    FOR EACH STATEMENT EXECUTE FUNCTION deskwright.refuse_change();
CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE ON deskwright.entry
    FOR EACH ROW EXECUTE FUNCTION deskwright.refuse_all_but_redaction();
-- also for who calls himself a replica
ALTER TABLE deskwright.append ENABLE ALWAYS TRIGGER no_change;
ALTER TABLE deskwright.seal ENABLE ALWAYS TRIGGER no_change;
ALTER TABLE deskwright.entry ENABLE ALWAYS TRIGGER no_removal;
ALTER TABLE deskwright.entry ENABLE ALWAYS TRIGGER no_change;

-- The application reads, appends by the function alone, seals, and draws numbers; nothing else.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA deskwright FROM PUBLIC;
GRANT USAGE ON SCHEMA deskwright TO deskwright_app;
GRANT SELECT ON deskwright.append, deskwright.entry, deskwright.seal TO deskwright_app;
GRANT INSERT ON deskwright.seal TO deskwright_app;
GRANT USAGE ON SEQUENCE deskwright.ticket_number TO deskwright_app;
GRANT EXECUTE ON FUNCTION
    deskwright.append(text, text[], bigint[], integer[], bigint[], bytea[], bytea[], bytea[]),
    deskwright.horizon(bigint)
TO deskwright_app;
