-- Imprimatur's tables, version 1. They may stand in a database beside the host's own.
-- Moments are INTEGER: hundreds of nanoseconds since 1970-01-01T00:00:00Z (datetime(at / 10000000, 'unixepoch') shows one).
-- An instance's number is a short name for its space and id: what hangs on an instance is keyed by it, all else by the space itself.

CREATE TABLE imprimatur_schema (
    version INTEGER NOT NULL
) STRICT;

-- One row for each instance; number gives the order of starts.
CREATE TABLE imprimatur_instance (
    number          INTEGER PRIMARY KEY,
    space           TEXT    NOT NULL,
    id              BLOB    NOT NULL,  -- 16 bytes, as the id is written
    definition      TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    definition_hash TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    revision        INTEGER NOT NULL,  -- the sequence of the last record
    status          INTEGER NOT NULL,  -- 0 active, 1 suspended, 2 ended, 3 terminated
    result          TEXT,
    classification  TEXT,
    started_at      INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL,
    head            BLOB    NOT NULL,  -- the hash of the last record
    control         BLOB    NOT NULL,
    monitors        BLOB    NOT NULL,
    record          BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX imprimatur_instance_id  ON imprimatur_instance (space, id);
CREATE UNIQUE INDEX imprimatur_instance_key ON imprimatur_instance (space, definition, key);

-- The history: append-only, chained by hashes in each instance (docs/history.md). Position is the one global order, from 1, without gaps.
CREATE TABLE imprimatur_history (
    position INTEGER PRIMARY KEY,
    instance INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    command  TEXT    NOT NULL,
    digest   BLOB    NOT NULL,         -- SHA-256 of the command
    at       INTEGER NOT NULL,
    bytes    BLOB    NOT NULL,         -- the canonical record
    hash     BLOB    NOT NULL          -- SHA-256 over the hash before and the bytes
) STRICT;
CREATE UNIQUE INDEX imprimatur_history_sequence ON imprimatur_history (instance, sequence);
CREATE UNIQUE INDEX imprimatur_history_command  ON imprimatur_history (instance, command);

-- Open work items; number gives the order of openings. Lists are JSON arrays; null stands for an empty one.
CREATE TABLE imprimatur_work_item (
    number      INTEGER PRIMARY KEY,
    instance    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    step        TEXT    NOT NULL,
    element     TEXT,
    holder      TEXT,
    opened_at   INTEGER NOT NULL,
    due         INTEGER,
    provisional INTEGER NOT NULL,
    steward     INTEGER NOT NULL,
    posts       TEXT,                  -- [["role", "unit"], ["role"]]
    persons     TEXT,
    barred      TEXT,
    outcomes    TEXT
) STRICT;
CREATE UNIQUE INDEX imprimatur_work_item_ordinal ON imprimatur_work_item (instance, ordinal);

-- The keys under which worklists find an item.
CREATE TABLE imprimatur_candidate (
    space TEXT    NOT NULL,
    kind  INTEGER NOT NULL,            -- 0 a person, 1 a role in any unit, 2 a role in a unit
    name  TEXT    NOT NULL,
    unit  TEXT    NOT NULL,
    item  INTEGER NOT NULL,
    PRIMARY KEY (space, kind, name, unit, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE imprimatur_timer (
    instance    INTEGER NOT NULL,
    key         TEXT    NOT NULL,
    due         INTEGER NOT NULL,
    provisional INTEGER NOT NULL,
    PRIMARY KEY (instance, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX imprimatur_timer_due ON imprimatur_timer (due);

-- The outbox; number gives the order in which entries came.
CREATE TABLE imprimatur_effect (
    number       INTEGER PRIMARY KEY,
    instance     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    handler      TEXT    NOT NULL,
    notice       INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    next_attempt INTEGER,              -- null when it was given up
    last_error   TEXT,
    payload      BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX imprimatur_effect_ordinal ON imprimatur_effect (instance, ordinal);

CREATE TABLE imprimatur_counter (
    space  TEXT    NOT NULL,
    series TEXT    NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (space, series)
) STRICT, WITHOUT ROWID;

-- What stands in records and states as SHA-256(salt, text). Deleting a row erases the value for good.
CREATE TABLE imprimatur_personal (
    instance INTEGER NOT NULL,
    hash     BLOB    NOT NULL,
    salt     BLOB    NOT NULL,
    text     TEXT    NOT NULL,
    PRIMARY KEY (instance, hash)
) STRICT, WITHOUT ROWID;

-- Fields marked "index".
CREATE TABLE imprimatur_field (
    instance INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    space    TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    PRIMARY KEY (instance, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX imprimatur_field_text ON imprimatur_field (space, name, text, instance);

CREATE TABLE imprimatur_refusal (
    number   INTEGER PRIMARY KEY,
    space    TEXT    NOT NULL,
    instance BLOB,                     -- the instance's id; null for a refused start
    at       INTEGER NOT NULL,
    actor    TEXT    NOT NULL,
    command  TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    message  TEXT    NOT NULL
) STRICT;
CREATE INDEX imprimatur_refusal_instance ON imprimatur_refusal (space, instance);

CREATE TABLE imprimatur_catalog (
    epoch   INTEGER PRIMARY KEY,
    hash    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    by      TEXT    NOT NULL,
    content BLOB    NOT NULL
) STRICT;
CREATE INDEX imprimatur_catalog_hash ON imprimatur_catalog (hash);
