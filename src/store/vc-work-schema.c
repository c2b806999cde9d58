/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-schema.h"

/*
 * The tables of work.db. Times are microseconds since 1970. What is personal
 * stands in sealed columns only; the others hold our own identifiers, states,
 * times, and officers. `sum` is of all other columns.
 *
 * What a decision may become is held by triggers, not by the program's good
 * manners: it is never changed, and does not go while its row of the outbox is
 * there; that row moves one way and does not go while it is unsent. The print
 * ledger moves one way as well, and stays. There is no CASCADE.
 */

/* "VSSw" */
#define APPLICATION_ID 0x56535377

static const char keys[] =
  "CREATE TABLE keys ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  officer_id TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  officer_name TEXT NOT NULL,"
  "  salt BLOB NOT NULL,"
  "  ops INTEGER NOT NULL,"    /* Argon2id's limits, kept so that they can be raised */
  "  memory INTEGER NOT NULL,"
  "  wrapped BLOB NOT NULL,"   /* sealed */
  "  made_at INTEGER NOT NULL,"
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('keys', id, officer_id, account, officer_name, salt, ops, memory,"
  "                                         wrapped, made_at)));"

  "CREATE TABLE profiles ("
  "  officer_id TEXT PRIMARY KEY NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  body BLOB NOT NULL,"      /* sealed */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('profiles', officer_id, key_id, body)));"

  "CREATE TABLE drafts ("
  "  declaration_id TEXT NOT NULL,"
  "  officer_id TEXT NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  body BLOB NOT NULL,"      /* sealed */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('drafts', declaration_id, officer_id, key_id, body)),"
  "  PRIMARY KEY (declaration_id, officer_id));"

  "CREATE TRIGGER keys_stay BEFORE DELETE ON keys"
  "  BEGIN SELECT RAISE (ABORT, 'what a key sealed would be lost'); END;";

static const char decisions[] =
  "CREATE TABLE decisions ("
  "  seq INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  kind TEXT NOT NULL CHECK (kind IN ('decision', 'review')),"
  "  declaration_id TEXT NOT NULL,"
  "  officer_id TEXT NOT NULL,"
  "  officer_name TEXT NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  made_at INTEGER NOT NULL,"
  "  body BLOB NOT NULL,"      /* sealed: the decision or review, and what was seen */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('decisions', id, kind, declaration_id, officer_id, officer_name,"
  "                                         key_id, made_at, body)));"

  "CREATE TABLE withdrawals ("
  "  id TEXT PRIMARY KEY NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT,"
  "  officer_id TEXT NOT NULL,"
  "  withdrawn_at INTEGER NOT NULL,"
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('withdrawals', id, officer_id, withdrawn_at)));"

  "CREATE TRIGGER decisions_are_made_once BEFORE INSERT ON decisions"
  "  WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR seq = NEW.seq)"
  "  BEGIN SELECT RAISE (ABORT, 'a decision is made once'); END;"
  "CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions"
  "  BEGIN SELECT RAISE (ABORT, 'a decision is never changed'); END;"
  "CREATE TRIGGER withdrawals_are_made_once BEFORE INSERT ON withdrawals"
  "  WHEN EXISTS (SELECT 1 FROM withdrawals WHERE id = NEW.id)"
  "  BEGIN SELECT RAISE (ABORT, 'a withdrawal is made once'); END;"
  "CREATE TRIGGER withdrawals_are_never_changed BEFORE UPDATE ON withdrawals"
  "  BEGIN SELECT RAISE (ABORT, 'a withdrawal is never changed'); END;";

static const char audit[] =
  "CREATE TABLE audit ("
  "  seq INTEGER PRIMARY KEY,"
  "  at INTEGER NOT NULL,"
  "  officer_id TEXT,"
  "  action TEXT NOT NULL,"
  "  subject TEXT,"
  "  chain BLOB NOT NULL,"     /* of the line before and this one */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('audit', seq, at, officer_id, action, subject, chain)));"

  "CREATE TRIGGER audit_is_appended_to BEFORE INSERT ON audit"
  "  WHEN NEW.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM audit)"
  "  BEGIN SELECT RAISE (ABORT, 'the audit is appended to'); END;"
  "CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit"
  "  BEGIN SELECT RAISE (ABORT, 'the audit is never changed'); END;"
  "CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit"
  "  BEGIN SELECT RAISE (ABORT, 'the audit is never shortened'); END;";

#define OUTBOX_STATES \
  "  state TEXT NOT NULL CHECK (state IN ('waiting', 'refused', 'delivered', 'withdrawn', 'settled')),"

#define OUTBOX_TRIGGERS \
  "CREATE TRIGGER outbox_is_entered_once BEFORE INSERT ON outbox" \
  "  WHEN EXISTS (SELECT 1 FROM outbox WHERE id = NEW.id)" \
  "  BEGIN SELECT RAISE (ABORT, 'it is in the outbox'); END;" \
  "CREATE TRIGGER outbox_moves_one_way BEFORE UPDATE ON outbox" \
  "  WHEN NEW.id <> OLD.id" \
  "    OR NOT (OLD.state = 'waiting' AND NEW.state IN ('waiting', 'refused', 'delivered', 'withdrawn')" \
  "            OR OLD.state = 'refused' AND NEW.state IN ('refused', 'delivered', 'settled'))" \
  "  BEGIN SELECT RAISE (ABORT, 'the outbox moves one way'); END;" \
  "CREATE TRIGGER outbox_keeps_the_unsent BEFORE DELETE ON outbox" \
  "  WHEN OLD.state IN ('waiting', 'refused')" \
  "  BEGIN SELECT RAISE (ABORT, 'it has not been sent'); END;"

#define TRIGGERS_THAT_ASK_THE_OUTBOX \
  "CREATE TRIGGER decisions_stay_with_the_outbox BEFORE DELETE ON decisions" \
  "  WHEN EXISTS (SELECT 1 FROM outbox WHERE id = OLD.id)" \
  "  BEGIN SELECT RAISE (ABORT, 'it is in the outbox'); END;" \
  "CREATE TRIGGER withdrawals_stay_with_the_outbox BEFORE DELETE ON withdrawals" \
  "  WHEN EXISTS (SELECT 1 FROM outbox WHERE id = OLD.id)" \
  "  BEGIN SELECT RAISE (ABORT, 'it is in the outbox'); END;"

static const char first_outbox[] =
  "CREATE TABLE outbox ("
  "  id TEXT PRIMARY KEY NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT,"
  OUTBOX_STATES
  "  due_at INTEGER,"
  "  n_attempts INTEGER NOT NULL,"
  "  tried_at INTEGER,"
  "  changed_at INTEGER NOT NULL,"
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('outbox', id, state, due_at, n_attempts, tried_at, changed_at))"
  ") WITHOUT ROWID;"
  OUTBOX_TRIGGERS
  TRIGGERS_THAT_ASK_THE_OUTBOX;

/* Version 2 keeps what central answered. SQLite cannot change a CHECK, so the
 * table is made anew; triggers that ask it go before and come again. */
static const char outbox_with_answers[] =
  "DROP TRIGGER decisions_stay_with_the_outbox;"
  "DROP TRIGGER withdrawals_stay_with_the_outbox;"
  "CREATE TABLE outbox_2 ("
  "  id TEXT PRIMARY KEY NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT,"
  OUTBOX_STATES
  "  due_at INTEGER,"
  "  n_attempts INTEGER NOT NULL,"
  "  tried_at INTEGER,"
  "  changed_at INTEGER NOT NULL,"
  "  problem TEXT,"
  "  answer BLOB,"             /* sealed: what central said and has */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('outbox', id, state, due_at, n_attempts, tried_at, changed_at,"
  "                                         problem, answer))"
  ") WITHOUT ROWID;"
  "INSERT INTO outbox_2"
  "  SELECT id, state, due_at, n_attempts, tried_at, changed_at, NULL, NULL,"
  "         vc_sum ('outbox', id, state, due_at, n_attempts, tried_at, changed_at, NULL, NULL)"
  "  FROM outbox;"
  "DROP TABLE outbox;"
  "ALTER TABLE outbox_2 RENAME TO outbox;"
  OUTBOX_TRIGGERS
  TRIGGERS_THAT_ASK_THE_OUTBOX;

/* Version 3 keeps what officers looked at until central knows of it. */
static const char views[] =
  "CREATE TABLE views ("
  "  seq INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  declaration_id TEXT NOT NULL,"
  "  officer_id TEXT NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  body BLOB NOT NULL,"      /* sealed: which photos, when and where */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('views', id, declaration_id, officer_id, key_id, body)));"

  "CREATE TRIGGER views_are_never_changed BEFORE UPDATE ON views"
  "  BEGIN SELECT RAISE (ABORT, 'a viewing is never changed'); END;";

/* Version 4 keeps what was printed here and what the print service said. */
static const char prints[] =
  "CREATE TABLE prints ("
  "  seq INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  declaration_id TEXT,"
  "  kind TEXT NOT NULL,"
  "  copies INTEGER NOT NULL,"
  "  printer TEXT NOT NULL,"
  "  job_id INTEGER,"
  "  state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'finished', 'failed', 'unknown', 'confirmed')),"
  "  words TEXT,"              /* the print service's own keywords */
  "  officer_id TEXT NOT NULL,"
  "  officer_name TEXT NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  asked_at INTEGER NOT NULL,"
  "  changed_at INTEGER NOT NULL,"
  "  reason BLOB,"             /* sealed: why it was printed again */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('prints', id, declaration_id, kind, copies, printer, job_id, state, words,"
  "                                         officer_id, officer_name, key_id, asked_at, changed_at, reason)));"

  "CREATE INDEX prints_by_declaration ON prints (declaration_id);"

  "CREATE TRIGGER prints_are_asked_for_once BEFORE INSERT ON prints"
  "  WHEN NEW.state <> 'asked' OR EXISTS (SELECT 1 FROM prints WHERE id = NEW.id OR seq = NEW.seq)"
  "  BEGIN SELECT RAISE (ABORT, 'a print is asked for once'); END;"
  "CREATE TRIGGER prints_keep_what_was_asked BEFORE UPDATE ON prints"
  "  WHEN NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.declaration_id IS NOT OLD.declaration_id"
  "    OR NEW.kind <> OLD.kind OR NEW.copies <> OLD.copies OR NEW.printer <> OLD.printer"
  "    OR NEW.officer_id <> OLD.officer_id OR NEW.officer_name <> OLD.officer_name OR NEW.key_id <> OLD.key_id"
  "    OR NEW.asked_at <> OLD.asked_at OR NEW.reason IS NOT OLD.reason"
  "    OR OLD.job_id IS NOT NULL AND NEW.job_id IS NOT OLD.job_id"
  "  BEGIN SELECT RAISE (ABORT, 'what was asked for stays'); END;"
  "CREATE TRIGGER prints_move_one_way BEFORE UPDATE ON prints"
  "  WHEN NOT (OLD.state = 'asked' AND NEW.state IN ('sent', 'failed', 'unknown')"
  "            OR OLD.state = 'sent' AND NEW.state <> 'asked'"
  "            OR OLD.state IN ('finished', 'failed', 'unknown') AND NEW.state = 'confirmed')"
  "  BEGIN SELECT RAISE (ABORT, 'the print ledger moves one way'); END;"
  "CREATE TRIGGER prints_stay BEFORE DELETE ON prints"
  "  BEGIN SELECT RAISE (ABORT, 'the print ledger stays'); END;";

/* Version 5 keeps signed papers until central has them. */
static const char papers[] =
  "CREATE TABLE papers ("
  "  seq INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  declaration_id TEXT NOT NULL,"
  "  officer_id TEXT NOT NULL,"
  "  key_id TEXT NOT NULL REFERENCES keys (id) ON DELETE RESTRICT,"
  "  added_at INTEGER NOT NULL,"
  "  problem TEXT,"            /* why central does not take it */
  "  body BLOB NOT NULL,"      /* sealed: what it is */
  "  file BLOB NOT NULL,"      /* sealed: the paper itself */
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('papers', id, declaration_id, officer_id, key_id, added_at, problem,"
  "                                         body, file)));"

  "CREATE TRIGGER papers_are_added_once BEFORE INSERT ON papers"
  "  WHEN EXISTS (SELECT 1 FROM papers WHERE id = NEW.id OR seq = NEW.seq)"
  "  BEGIN SELECT RAISE (ABORT, 'a paper is added once'); END;"
  "CREATE TRIGGER papers_stay_what_they_are BEFORE UPDATE ON papers"
  "  WHEN NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.declaration_id <> OLD.declaration_id"
  "    OR NEW.officer_id <> OLD.officer_id OR NEW.key_id <> OLD.key_id OR NEW.added_at <> OLD.added_at"
  "    OR NEW.body <> OLD.body OR NEW.file <> OLD.file"
  "  BEGIN SELECT RAISE (ABORT, 'a paper stays what it is'); END;";

/**
 * vc_work_schema_get:
 *
 * Returns: how work.db comes to its tables
 */
const VcMigration *
vc_work_schema_get (void)
{
  static const char *steps[] = { NULL, outbox_with_answers, views, prints, papers };
  static VcMigration migration = { APPLICATION_ID, steps, G_N_ELEMENTS (steps) };
  static gsize       done = 0;

  if (g_once_init_enter (&done))
    {
      steps[0] = g_strconcat (keys, decisions, audit, first_outbox, NULL);
      g_once_init_leave (&done, 1);
    }

  return &migration;
}
