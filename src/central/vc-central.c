/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central.h"

/*
 * What every rule of central works with: the database, the time and the
 * random source. One transaction at a time; all of it happens at one moment.
 */
struct _VcCentral
{
  GObject            parent_instance;

  VcCentralDatabase *database;
  VcCentralSettings  settings;
  VcClock           *clock;
  VcRandom          *random;
  GDateTime         *now;     /* of the transaction */
  gboolean           changed; /* the transaction has events */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VcCentral, vc_central, G_TYPE_OBJECT)

static void
vc_central_finalize (GObject *object)
{
  VcCentral *self = VC_CENTRAL (object);

  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (vc_central_parent_class)->finalize (object);
}

static void
vc_central_class_init (VcCentralClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_central_finalize;

  /**
   * VcCentral::changed:
   *
   * A transaction with events was committed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vc_central_init (VcCentral *self)
{
}

/**
 * vc_central_new:
 * @database: where everything is kept
 * @settings: how this run differs; copied
 * @clock: the time
 * @random: where identifiers and secrets come from
 *
 * Returns: (transfer full): a new central
 */
VcCentral *
vc_central_new (VcCentralDatabase       *database,
                const VcCentralSettings *settings,
                VcClock                 *clock,
                VcRandom                *random)
{
  VcCentral *self = g_object_new (VC_TYPE_CENTRAL, NULL);

  self->database = g_object_ref (database);
  self->settings = *settings;
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  self->now = vc_clock_now (clock);
  return self;
}

/**
 * vc_central_get_settings:
 * @self: a central
 *
 * Returns: (transfer none): how this run differs
 */
const VcCentralSettings *
vc_central_get_settings (VcCentral *self)
{
  return &self->settings;
}

/**
 * vc_central_begin:
 * @self: a central
 *
 * Begins a transaction and holds the time still until the next.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_begin (VcCentral *self,
                  GError   **error)
{
  g_return_val_if_fail (VC_IS_CENTRAL (self), FALSE);

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = vc_clock_now (self->clock);
  self->changed = FALSE;
  return vc_central_database_begin (self->database, error);
}

/**
 * vc_central_commit:
 * @self: a central with a transaction
 *
 * Ends the transaction; whoever follows the events is told.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR and nothing changed
 */
gboolean
vc_central_commit (VcCentral *self,
                   GError   **error)
{
  g_return_val_if_fail (VC_IS_CENTRAL (self), FALSE);

  if (!vc_central_database_commit (self->database, error))
    return FALSE;

  if (self->changed)
    g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * vc_central_rollback:
 * @self: a central with a transaction
 *
 * Takes back everything since vc_central_begin().
 */
void
vc_central_rollback (VcCentral *self)
{
  g_return_if_fail (VC_IS_CENTRAL (self));

  vc_central_database_rollback (self->database);
}

/**
 * vc_central_is_well:
 * @self: a central with a transaction
 *
 * Whether the database has answered everything so far. Ask before saying that
 * something does not exist.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_is_well (VcCentral *self,
                    GError   **error)
{
  return vc_central_database_is_well (self->database, error);
}

/**
 * vc_central_fail:
 * @self: a central with a transaction
 * @what: what is stored and makes no sense
 *
 * Fails the transaction. Whoever asked learns that the trouble is central's.
 */
void
vc_central_fail (VcCentral  *self,
                 const char *what)
{
  vc_central_database_fail (self->database, what);
}

/**
 * vc_central_erase_deleted:
 * @self: a central without a transaction
 *
 * Sees to it that what was deleted is in no file any more.
 */
void
vc_central_erase_deleted (VcCentral *self)
{
  vc_central_database_fold_log (self->database);
}

/**
 * vc_central_query:
 * @self: a central with a transaction
 * @sql: one statement, a literal
 *
 * Returns: (transfer full): a query on its database
 */
VcCentralQuery *
vc_central_query (VcCentral  *self,
                  const char *sql)
{
  return vc_central_query_new (self->database, sql);
}

/**
 * vc_central_get_now:
 * @self: a central with a transaction
 *
 * Returns: (transfer none): the moment at which the transaction happens, UTC
 */
GDateTime *
vc_central_get_now (VcCentral *self)
{
  return self->now;
}

/**
 * vc_central_dup_today:
 * @self: a central
 *
 * Returns: (transfer full): the date in Vietnam, as YYYY-MM-DD
 */
char *
vc_central_dup_today (VcCentral *self)
{
  /* Vietnam keeps UTC+7 all year. */
  g_autoptr (GDateTime) local = g_date_time_add_hours (self->now, 7);

  return g_date_time_format (local, "%F");
}

/**
 * vc_central_dup_uuid:
 * @self: a central
 *
 * Returns: (transfer full): a new identifier
 */
char *
vc_central_dup_uuid (VcCentral *self)
{
  return vc_random_dup_uuid (self->random);
}

/**
 * vc_central_dup_secret:
 * @self: a central
 * @alphabet: the characters to choose from
 * @length: how many
 *
 * Returns: (transfer full): random characters, not to be guessed
 */
char *
vc_central_dup_secret (VcCentral  *self,
                       const char *alphabet,
                       guint       length)
{
  guint n_letters = strlen (alphabet);
  char *secret = g_malloc0 (length + 1);

  for (guint i = 0; i < length; i++)
    secret[i] = alphabet[vc_random_below (self->random, n_letters)];

  return secret;
}

/**
 * vc_central_mark_changed:
 * @self: a central with a transaction
 *
 * Notes that the transaction has events.
 */
void
vc_central_mark_changed (VcCentral *self)
{
  self->changed = TRUE;
}
