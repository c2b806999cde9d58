/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-schema.h"

/*
 * The tables, in plain SQL so that PostgreSQL can carry them later. Times are
 * microseconds since 1970 in UTC; dates of birth and of validity are text,
 * since a year alone is allowed.
 *
 * What a citizen filed and what an officer decided is never updated; what
 * became of a declaration is its state, its claims and its notices.
 *
 * A version that was released is never edited: what changes is a step of its
 * own, and a new database takes all of them.
 */
static const char offices_and_officers[] =
  "CREATE TABLE offices ("
  "  id TEXT PRIMARY KEY,"
  "  parent_id TEXT REFERENCES offices (id),"
  "  name TEXT NOT NULL,"
  "  address TEXT NOT NULL,"
  "  phone TEXT,"
  "  email TEXT,"
  "  desk TEXT);"

  "CREATE TABLE officers ("
  "  id TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL UNIQUE,"
  "  name TEXT NOT NULL,"
  "  role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'province', 'administrator')),"
  "  office_id TEXT NOT NULL REFERENCES offices (id),"
  "  password_hash TEXT NOT NULL,"
  "  disabled_at BIGINT);"

  "CREATE TABLE sessions ("
  "  token_hash TEXT PRIMARY KEY,"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  counter TEXT NOT NULL,"
  "  started_at BIGINT NOT NULL,"
  "  expires_at BIGINT NOT NULL,"
  "  ended_at BIGINT);"

  "CREATE TABLE sign_in_attempts ("
  "  id TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL,"
  "  tried_at BIGINT NOT NULL);"
  "CREATE INDEX sign_in_attempts_by_account ON sign_in_attempts (account, tried_at);";

static const char rules[] =
  "CREATE TABLE policy ("
  "  key TEXT NOT NULL,"
  "  value TEXT NOT NULL," /* JSON */
  "  valid_from TEXT NOT NULL,"
  "  valid_until TEXT,"
  "  source TEXT NOT NULL,"
  "  confirmed INTEGER NOT NULL,"
  "  PRIMARY KEY (key, valid_from));"

  "CREATE TABLE features ("
  "  name TEXT PRIMARY KEY,"
  "  available INTEGER NOT NULL,"
  "  valid_from TEXT,"
  "  valid_until TEXT);"

  "CREATE TABLE refusal_reasons ("
  "  code TEXT PRIMARY KEY,"
  "  text_vi TEXT NOT NULL,"
  "  text_en TEXT NOT NULL,"
  "  advice_vi TEXT,"
  "  repairable INTEGER NOT NULL,"
  "  needs_note INTEGER NOT NULL,"
  "  supervisor_only INTEGER NOT NULL,"
  "  confirmed INTEGER NOT NULL);";

static const char declarations[] =
  "CREATE TABLE files ("
  "  sha256 TEXT PRIMARY KEY,"
  "  media_type TEXT NOT NULL,"
  "  size BIGINT NOT NULL,"
  "  bytes BLOB NOT NULL);"

  "CREATE TABLE declarations ("
  "  id TEXT PRIMARY KEY,"
  "  dossier_number TEXT NOT NULL UNIQUE,"
  "  version INTEGER NOT NULL,"
  "  change BIGINT NOT NULL,"
  "  state TEXT NOT NULL CHECK (state IN ('SUBMITTED', 'CLAIMED', 'APPROVED', 'ACCOUNT_ISSUED',"
  "                                       'REFUSED', 'REFUSAL_CONFIRMED')),"
  "  flags INTEGER NOT NULL,"
  "  request_kind TEXT NOT NULL,"
  "  subject_type TEXT NOT NULL,"
  "  channel TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  birth_date TEXT,"
  "  sex TEXT NOT NULL,"
  "  bhxh_code TEXT NOT NULL,"
  "  document_type TEXT,"
  "  document_number TEXT,"
  "  document_verified_at BIGINT,"
  "  address_scheme TEXT NOT NULL,"
  "  province_code TEXT NOT NULL,"
  "  province TEXT NOT NULL,"
  "  district_code TEXT,"
  "  district TEXT,"
  "  ward_code TEXT NOT NULL,"
  "  ward TEXT NOT NULL,"
  "  detail TEXT NOT NULL,"
  "  phone TEXT,"
  "  phone_verified_at BIGINT,"
  "  email TEXT,"
  "  email_verified_at BIGINT,"
  "  guardian_name TEXT,"
  "  guardian_bhxh_code TEXT,"
  "  guardian_relation TEXT,"
  "  guardian_phone TEXT,"
  "  form_sha256 TEXT REFERENCES files (sha256),"
  "  receiving_office TEXT NOT NULL REFERENCES offices (id),"
  "  handling_office TEXT NOT NULL REFERENCES offices (id),"
  "  resubmission_of TEXT,"
  "  committed_at BIGINT NOT NULL,"
  "  filed_at BIGINT NOT NULL,"
  "  due_at BIGINT NOT NULL,"
  /* What searches compare: the name without marks, the phone in national
   * form, the running number without leading zeros. */
  "  name_key TEXT NOT NULL,"
  "  phone_key TEXT,"
  "  running_key TEXT);"
  "CREATE INDEX declarations_by_due ON declarations (handling_office, due_at, id);"

  "CREATE TABLE declaration_photos ("
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  kind TEXT NOT NULL,"
  "  position INTEGER NOT NULL,"
  "  sha256 TEXT NOT NULL REFERENCES files (sha256),"
  "  PRIMARY KEY (declaration_id, kind));"

  "CREATE TABLE claims ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  counter TEXT NOT NULL,"
  "  parked INTEGER NOT NULL,"
  "  taken_at BIGINT NOT NULL,"
  "  expires_at BIGINT NOT NULL,"
  "  ended_at BIGINT);"
  /* A declaration is in one pair of hands. */
  "CREATE UNIQUE INDEX claims_held ON claims (declaration_id) WHERE ended_at IS NULL;"
  "CREATE INDEX claims_by_expiry ON claims (expires_at) WHERE ended_at IS NULL;";

static const char decisions[] =
  "CREATE TABLE decisions ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  ordinal INTEGER NOT NULL,"
  "  kind TEXT NOT NULL CHECK (kind IN ('approve', 'refuse')),"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  body TEXT NOT NULL," /* the decision as it came, JSON of the contract */
  "  received_at BIGINT NOT NULL,"
  "  UNIQUE (declaration_id, ordinal));"

  "CREATE TABLE reviews ("
  "  id TEXT PRIMARY KEY,"
  "  decision_id TEXT NOT NULL UNIQUE REFERENCES decisions (id),"
  "  kind TEXT NOT NULL CHECK (kind IN ('uphold', 'overturn')),"
  "  note TEXT,"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  reviewed_at BIGINT NOT NULL);"

  "CREATE TABLE idempotency ("
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  key TEXT NOT NULL,"
  "  fingerprint TEXT NOT NULL,"
  "  status INTEGER NOT NULL,"
  "  audit_head TEXT,"
  "  body BLOB,"
  "  answered_at BIGINT NOT NULL,"
  "  PRIMARY KEY (officer_id, key));";

static const char records[] =
  "CREATE TABLE insured_persons ("
  "  bhxh_code TEXT PRIMARY KEY,"
  "  name TEXT NOT NULL,"
  "  birth_date TEXT,"
  "  sex TEXT NOT NULL,"
  "  id_number TEXT);"

  "CREATE TABLE accounts ("
  "  bhxh_code TEXT PRIMARY KEY,"
  /* NULL: older than this central. A declaration issues one account. */
  "  declaration_id TEXT UNIQUE REFERENCES declarations (id),"
  "  office_id TEXT NOT NULL REFERENCES offices (id),"
  "  state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'closed')),"
  "  issued_at BIGINT NOT NULL,"
  /* A child's account has neither. */
  "  phone TEXT UNIQUE,"
  "  email TEXT UNIQUE,"
  "  password_hash TEXT);"

  "CREATE TABLE notices ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  ordinal INTEGER NOT NULL,"
  "  kind TEXT NOT NULL CHECK (kind IN ('approval', 'refusal')),"
  "  channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')),"
  "  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'delivered', 'failed')),"
  "  recipient TEXT NOT NULL,"
  "  changed_at BIGINT NOT NULL,"
  "  UNIQUE (declaration_id, ordinal));"
  "CREATE INDEX notices_under_way ON notices (state) WHERE state IN ('queued', 'sent');"

  /* What a gateway is given. Credentials stand here and nowhere else, until
   * the gateway has taken them; then the row is gone. */
  "CREATE TABLE outbox ("
  "  notice_id TEXT PRIMARY KEY REFERENCES notices (id),"
  "  body TEXT NOT NULL);";

static const char history[] =
  "CREATE TABLE events ("
  "  change BIGINT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  office_id TEXT NOT NULL,"
  "  happened_at BIGINT NOT NULL);"

  "CREATE TABLE audit ("
  "  seq BIGINT PRIMARY KEY,"
  "  line TEXT NOT NULL," /* canonical JSON */
  "  hash TEXT NOT NULL);"
  "CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit"
  "  BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;"
  "CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit"
  "  BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;"
  "CREATE TRIGGER decisions_are_never_updated BEFORE UPDATE ON decisions"
  "  BEGIN SELECT RAISE (ABORT, 'a decision is never edited'); END;"
  "CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions"
  "  BEGIN SELECT RAISE (ABORT, 'a decision is never deleted'); END;";

/* Version 2: an officer's unfinished work outlives the claim, and a case can
 * be handed over. */
static const char drafts_and_handovers[] =
  "CREATE TABLE drafts ("
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  body TEXT NOT NULL," /* JSON of the contract */
  "  kept_at BIGINT NOT NULL,"
  "  PRIMARY KEY (declaration_id, officer_id));"

  "ALTER TABLE claims ADD COLUMN handed_over_by TEXT REFERENCES officers (id);"
  "ALTER TABLE claims ADD COLUMN handover_note TEXT;"

  "CREATE INDEX idempotency_by_time ON idempotency (answered_at);"
  "CREATE INDEX sessions_by_expiry ON sessions (expires_at);"

  /* A new database is given its whole policy afterwards. */
  "INSERT INTO policy (key, value, valid_from, source, confirmed)"
  " SELECT 'cache_hours', '24', '2026-01-01', 'Proposed value; the agency has not set one', 0"
  " WHERE EXISTS (SELECT 1 FROM policy);";

/* Version 3: what was learnt of each photo, and photos made at the counter. */
static const char pictures_and_retakes[] =
  "CREATE TABLE pictures ("
  "  sha256 TEXT PRIMARY KEY REFERENCES files (sha256),"
  /* Turned upright. NULL: the decoder refused the file. */
  "  width INTEGER,"
  "  height INTEGER,"
  "  preview_sha256 TEXT REFERENCES files (sha256),"
  "  preview_size BIGINT,"
  "  preview_width INTEGER,"
  "  preview_height INTEGER);"

  "CREATE TABLE retakes ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  ordinal INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  sha256 TEXT NOT NULL REFERENCES files (sha256),"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  counter TEXT NOT NULL,"
  "  taken_at BIGINT NOT NULL,"
  "  UNIQUE (declaration_id, ordinal));"

  "CREATE INDEX declaration_photos_by_file ON declaration_photos (sha256);"
  "CREATE INDEX retakes_by_file ON retakes (sha256);";

/* Version 4: what organisations declare of themselves, what is to be changed,
 * and from when on and why an account is not to be used any more. */
static const char other_requests[] =
  "ALTER TABLE declarations ADD COLUMN certificate_serial TEXT;"
  "ALTER TABLE declarations ADD COLUMN contact_person TEXT;"
  "ALTER TABLE declarations ADD COLUMN stop_from TEXT;"
  "ALTER TABLE declarations ADD COLUMN stop_reason TEXT;"

  "CREATE TABLE declaration_adjustments ("
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  position INTEGER NOT NULL,"
  "  field TEXT NOT NULL,"
  "  before_value TEXT,"
  "  after_value TEXT NOT NULL,"
  "  PRIMARY KEY (declaration_id, position));";

/* Version 5: copies of forms with a citizen's signature, and what has come of
 * those that are on their way. */
static const char signed_copies[] =
  "CREATE TABLE signed_papers ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  ordinal INTEGER NOT NULL,"
  "  sha256 TEXT NOT NULL REFERENCES files (sha256),"
  "  n_pages INTEGER NOT NULL," /* 0: a picture, or not known */
  "  form_sha256 TEXT,"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  attached_at BIGINT NOT NULL,"
  "  UNIQUE (declaration_id, ordinal));"
  "CREATE INDEX signed_papers_by_file ON signed_papers (sha256);"

  "CREATE TABLE uploads ("
  "  id TEXT PRIMARY KEY,"
  "  declaration_id TEXT NOT NULL REFERENCES declarations (id),"
  "  officer_id TEXT NOT NULL REFERENCES officers (id),"
  "  sha256 TEXT NOT NULL,"
  "  media_type TEXT NOT NULL,"
  "  size BIGINT NOT NULL,"
  "  form_sha256 TEXT,"
  "  received BIGINT NOT NULL,"
  "  touched_at BIGINT NOT NULL);"
  "CREATE INDEX uploads_by_declaration ON uploads (declaration_id);"
  "CREATE INDEX uploads_by_time ON uploads (touched_at);"

  "CREATE TABLE pieces ("
  "  upload_id TEXT NOT NULL REFERENCES uploads (id),"
  "  start BIGINT NOT NULL,"
  "  bytes BLOB NOT NULL,"
  "  PRIMARY KEY (upload_id, start));"

  /* A new database is given its whole policy afterwards. */
  "INSERT INTO policy (key, value, valid_from, source, confirmed)"
  " SELECT 'upload_hours', '168', '2026-01-01', 'Proposed value; the agency has not set one', 0"
  " WHERE EXISTS (SELECT 1 FROM policy);";

/**
 * vc_central_schema_get_step:
 * @version: a version of the tables; 0: there are none
 *
 * Returns: (transfer full): the statements that lead to the next version
 */
char *
vc_central_schema_get_step (guint version)
{
  switch (version)
    {
    case 0:
      return g_strconcat (offices_and_officers, rules, declarations, decisions, records, history, NULL);
    case 1:
      return g_strdup (drafts_and_handovers);
    case 2:
      return g_strdup (pictures_and_retakes);
    case 3:
      return g_strdup (other_requests);
    case 4:
      return g_strdup (signed_copies);
    default:
      g_return_val_if_reached (NULL);
    }
}
