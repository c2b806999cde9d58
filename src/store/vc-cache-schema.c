/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-schema.h"

/*
 * The tables of cache.db. Each officer's key has a pile of its own. A file of
 * another version is not migrated: it is dropped and fetched again, so a
 * change to the tables is another first step and another application id.
 *
 * What is sealed proves itself when it is opened; that no declaration is
 * missing is proved by the pile, which counts them and holds their tags, each
 * one XORed with the next. Neither needs a walk through the whole file.
 */

/* "VSSc" and, in its last byte, which tables. */
#define APPLICATION_ID 0x56534302

static const char * const steps[] = {
  "CREATE TABLE piles ("
  "  pile INTEGER PRIMARY KEY,"
  "  key_id TEXT NOT NULL UNIQUE,"
  "  n INTEGER NOT NULL,"
  "  tags BLOB NOT NULL,"
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('piles', pile, key_id, n, tags)));"

  "CREATE TABLE declarations ("
  "  pile INTEGER NOT NULL,"
  "  id TEXT NOT NULL,"
  "  kept_at INTEGER NOT NULL,"
  "  body BLOB NOT NULL,"      /* sealed */
  "  UNIQUE (pile, id));"

  "CREATE TABLE files ("
  "  file INTEGER PRIMARY KEY,"
  "  pile INTEGER NOT NULL,"
  "  sha256 TEXT NOT NULL,"
  "  declaration_id TEXT NOT NULL,"
  "  size INTEGER NOT NULL,"
  "  kept_at INTEGER NOT NULL,"
  "  sum BLOB NOT NULL CHECK (sum = vc_sum ('files', pile, sha256, declaration_id, size, kept_at)),"
  "  UNIQUE (pile, sha256));"

  "CREATE TABLE contents ("
  "  file INTEGER PRIMARY KEY,"
  "  body BLOB NOT NULL);"     /* sealed */

  "CREATE TABLE looks ("
  "  pile INTEGER NOT NULL,"
  "  sha256 TEXT NOT NULL,"
  "  declaration_id TEXT NOT NULL,"
  "  kept_at INTEGER NOT NULL,"
  "  body BLOB NOT NULL,"      /* sealed */
  "  UNIQUE (pile, sha256));",
};

static const VcMigration migration = { APPLICATION_ID, steps, G_N_ELEMENTS (steps) };

/**
 * vc_cache_schema_get:
 *
 * Returns: how cache.db comes to its tables
 */
const VcMigration *
vc_cache_schema_get (void)
{
  return &migration;
}
