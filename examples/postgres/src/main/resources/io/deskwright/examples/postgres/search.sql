-- What PostgresTickets knows of each ticket, to find it. All of it follows from the journal: drop the schema, install it
-- again, and it is there again after the next search.

CREATE SCHEMA IF NOT EXISTS deskwright_search;

CREATE TABLE IF NOT EXISTS deskwright_search.ticket (
    case_id         text    COLLATE "C" NOT NULL PRIMARY KEY,
    version         bigint  NOT NULL,
    name            bytea   NOT NULL,  -- the case in UTF-16, which sorts as Java compares
    reported        numeric NOT NULL,  -- seconds since 1970, exact: a timestamp has no nanoseconds
    closed          numeric,
    is_open         boolean NOT NULL,
    state           text    COLLATE "C" NOT NULL,
    type            text    COLLATE "C",
    manufacturer    text    COLLATE "C" NOT NULL,
    severity        text    COLLATE "C" NOT NULL,
    assignee        text    COLLATE "C" NOT NULL,
    contract        text    COLLATE "C" NOT NULL,
    party           text    COLLATE "C" NOT NULL,
    region          text    COLLATE "C" NOT NULL,
    host_reference  text    COLLATE "C" NOT NULL,
    attributes      text[]  COLLATE "C" NOT NULL,
    attribute_names text[]  COLLATE "C" NOT NULL
);

CREATE INDEX IF NOT EXISTS ticket_by_place ON deskwright_search.ticket (reported DESC, name);
CREATE INDEX IF NOT EXISTS open_ticket_by_place ON deskwright_search.ticket (reported DESC, name) WHERE is_open;
CREATE INDEX IF NOT EXISTS ticket_by_assignee ON deskwright_search.ticket (assignee, reported DESC, name);
CREATE INDEX IF NOT EXISTS open_ticket_by_assignee
    ON deskwright_search.ticket (assignee, reported DESC, name) WHERE is_open;
CREATE INDEX IF NOT EXISTS ticket_by_party ON deskwright_search.ticket (party, reported DESC, name);
CREATE INDEX IF NOT EXISTS ticket_by_contract ON deskwright_search.ticket (contract, reported DESC, name);
CREATE INDEX IF NOT EXISTS ticket_by_host_reference ON deskwright_search.ticket (host_reference);
CREATE INDEX IF NOT EXISTS ticket_by_closing ON deskwright_search.ticket (closed) WHERE NOT is_open;
CREATE INDEX IF NOT EXISTS ticket_by_attribute ON deskwright_search.ticket USING gin (attributes);

-- How far the feed was followed: one line.
CREATE TABLE IF NOT EXISTS deskwright_search.progress (
    is_only  boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (is_only),
    position bigint  NOT NULL
);
INSERT INTO deskwright_search.progress (position) VALUES (0) ON CONFLICT DO NOTHING;

GRANT USAGE ON SCHEMA deskwright_search TO deskwright_app;
GRANT SELECT, INSERT, UPDATE ON deskwright_search.ticket TO deskwright_app;
GRANT SELECT, UPDATE ON deskwright_search.progress TO deskwright_app;
