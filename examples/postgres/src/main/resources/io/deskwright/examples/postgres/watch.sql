-- When which case must be looked at. All of it follows from the journals: drop the schema, install it again, and the watch
-- follows the feed from its beginning.

CREATE SCHEMA IF NOT EXISTS deskwright_watch;

-- One line for each case that has a wake-up; one for which nothing is to come has none.
CREATE TABLE IF NOT EXISTS deskwright_watch.wake_up (
    case_id text    COLLATE "C" NOT NULL PRIMARY KEY,
    at      numeric NOT NULL,  -- seconds since 1970, exact; of a claimed case the end of the lease
    token   bigint,            -- the claim that is out, if there is one
    put_at  numeric,           -- the earliest that was put in since
    CHECK (token IS NOT NULL OR put_at IS NULL)
);

CREATE INDEX IF NOT EXISTS wake_up_by_time ON deskwright_watch.wake_up (at, case_id);

CREATE SEQUENCE IF NOT EXISTS deskwright_watch.token;

-- How far the feed was followed: one line.
CREATE TABLE IF NOT EXISTS deskwright_watch.progress (
    is_only  boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (is_only),
    position bigint  NOT NULL
);
INSERT INTO deskwright_watch.progress (position) VALUES (0) ON CONFLICT DO NOTHING;

GRANT USAGE ON SCHEMA deskwright_watch TO deskwright_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON deskwright_watch.wake_up TO deskwright_app;
GRANT SELECT, UPDATE ON deskwright_watch.progress TO deskwright_app;
GRANT USAGE ON SEQUENCE deskwright_watch.token TO deskwright_app;
