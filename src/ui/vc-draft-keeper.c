/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-draft-keeper.h"

#include "vc-case-notes.h"

/* After the last key of a sentence, and before a second one is thought of. */
#define QUIET_SECONDS 2

struct _VcDraftKeeper
{
  GObject              parent_instance;

  VcWorkStore         *store;
  VcSession           *session;
  VcClock             *clock;
  VcVerificationState *state;
  VcRefusalDraft      *refusal;   /* NULL while none is written */
  VcDraft             *notes;     /* to be put back; NULL when that is done */
  VcDraft             *kept;      /* as it is on this PC; NULL when nothing is */
  guint                quiet_id;
  gboolean             reading;   /* what is on this PC is not known yet */
  gboolean             put_back;  /* the notes were put back, or there were none */
  gboolean             told;      /* that it cannot be kept */
};

G_DEFINE_FINAL_TYPE (VcDraftKeeper, vc_draft_keeper, G_TYPE_OBJECT)

enum
{
  REFUSAL,
  OUTDATED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Putting back. */

static gboolean
has_refusal (const VcDraftFields *fields)
{
  return fields->refusing || fields->reasons[0] != NULL || fields->note != NULL || fields->message != NULL;
}

/* Every answer changes the state and so leads here again: meanwhile there are
 * no notes. */
static void
put_back_notes (VcDraftKeeper *self)
{
  g_autoptr (VcDraft) notes = NULL;
  guint asked_again;

  if (self->reading || vc_verification_state_get_mode (self->state) != VC_VERIFICATION_DECIDING)
    return;

  self->put_back = TRUE;
  if (self->notes == NULL)
    return;

  notes = g_steal_pointer (&self->notes);
  asked_again = vc_case_notes_get_asked_again (notes, self->state);
  if (!vc_case_notes_answer (notes, self->state, asked_again))
    {
      self->notes = g_steal_pointer (&notes);
      return;
    }

  if (has_refusal (vc_draft_get_fields (notes)))
    g_signal_emit (self, signals[REFUSAL], 0, notes);
  if (asked_again != 0 && vc_verification_state_get_changes (self->state) == NULL)
    g_signal_emit (self, signals[OUTDATED], 0);
}

static void
draft_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (VcDraftKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDraft) draft = vc_work_store_get_draft_finish (VC_WORK_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->reading = FALSE;
  if (draft != NULL)
    {
      g_set_object (&self->kept, draft);
      vc_draft_keeper_offer (self, draft);
    }
  else if (!g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_NOT_FOUND))
    {
      g_signal_emit (self, signals[FAILED], 0, error);
    }

  put_back_notes (self);
}

/* Writing down. */

static gboolean
has_same_answers (GPtrArray *a,
                  GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      VcCheck *one = g_ptr_array_index (a, i);
      VcCheck *other = g_ptr_array_index (b, i);

      if (vc_check_get_kind (one) != vc_check_get_kind (other) ||
          vc_check_get_answer (one) != vc_check_get_answer (other))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same (VcDraft *a,
         VcDraft *b)
{
  const VcDraftFields *one = vc_draft_get_fields (a);
  const VcDraftFields *other = vc_draft_get_fields (b);

  return one->version == other->version && one->refusing == other->refusing &&
         has_same_answers (one->checks, other->checks) && g_strv_equal (one->reasons, other->reasons) &&
         g_strcmp0 (one->note, other->note) == 0 && g_strcmp0 (one->message, other->message) == 0;
}

static void
changed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcDraftKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_work_store_change_finish (VC_WORK_STORE (object), result, &error) || self->told)
    return;

  self->told = TRUE;
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It is safe on this PC; the copy is for others. */
  if (!vc_api_client_put_draft_finish (VC_API_CLIENT (object), result, &error))
    g_debug ("a draft did not reach central: %s", error->message);
}

static void
copy_to_central (VcDraftKeeper *self,
                 VcDraft       *draft)
{
  VcClaim         *claim = vc_verification_state_get_claim (self->state);
  g_autofree char *key = NULL;

  if (claim == NULL || vc_verification_state_is_unreachable (self->state))
    return;

  key = vc_random_dup_uuid (vc_session_get_random (self->session));
  vc_api_client_put_draft_async (vc_session_get_client (self->session), vc_claim_get_id (claim), draft, key, NULL,
                                 copied_cb, NULL);
}

static gboolean
is_being_worked (VcDraftKeeper *self)
{
  VcVerificationMode mode = vc_verification_state_get_mode (self->state);

  return mode == VC_VERIFICATION_DECIDING || mode == VC_VERIFICATION_REFUSING;
}

static VcDraft *
dup_present (VcDraftKeeper *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);

  return vc_case_notes_new (self->state, self->refusal, now);
}

static gboolean
is_to_be_kept (VcDraftKeeper *self,
               VcDraft       *present)
{
  return self->kept != NULL ? !is_same (self->kept, present) : !vc_draft_is_empty (present);
}

static gboolean
quiet_cb (gpointer user_data)
{
  VcDraftKeeper *self = user_data;

  self->quiet_id = 0;
  vc_draft_keeper_write (self);
  return G_SOURCE_REMOVE;
}

/* What is still to be put back must not be written over. */
static void
stirred_cb (VcDraftKeeper *self)
{
  put_back_notes (self);
  if (!is_being_worked (self))
    return;

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add_seconds (QUIET_SECONDS, quiet_cb, self);
}

static void
vc_draft_keeper_dispose (GObject *object)
{
  VcDraftKeeper *self = VC_DRAFT_KEEPER (object);

  vc_draft_keeper_forget (self);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (vc_draft_keeper_parent_class)->dispose (object);
}

static void
vc_draft_keeper_class_init (VcDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_draft_keeper_dispose;

  signals[REFUSAL] = g_signal_new ("refusal", VC_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, VC_TYPE_DRAFT);
  signals[OUTDATED] = g_signal_new ("outdated", VC_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_draft_keeper_init (VcDraftKeeper *self)
{
}

/**
 * vc_draft_keeper_new:
 * @store: where it is kept, sealed
 * @session: the officer
 * @clock: what time it is
 * @state: the case on the screen
 *
 * Returns: (transfer full): a keeper that writes down what the officer does
 */
VcDraftKeeper *
vc_draft_keeper_new (VcWorkStore         *store,
                     VcSession           *session,
                     VcClock             *clock,
                     VcVerificationState *state)
{
  VcDraftKeeper *self;

  g_return_val_if_fail (VC_IS_WORK_STORE (store), NULL);
  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (state), NULL);

  self = g_object_new (VC_TYPE_DRAFT_KEEPER, NULL);
  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  self->clock = g_object_ref (clock);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (stirred_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_draft_keeper_begin:
 * @self: a keeper
 * @notes: (nullable): what is to be put back, or %NULL for what is kept here
 * @cancellable: of the case on the screen
 *
 * A case is being taken in hand.
 */
void
vc_draft_keeper_begin (VcDraftKeeper *self,
                       VcDraft       *notes,
                       GCancellable  *cancellable)
{
  VcDeclaration *declaration;

  g_return_if_fail (VC_IS_DRAFT_KEEPER (self));

  declaration = vc_verification_state_get_declaration (self->state);
  self->reading = notes == NULL;
  if (notes != NULL)
    g_set_object (&self->notes, notes);
  else
    vc_work_store_get_draft_async (self->store, vc_declaration_get_id (declaration), cancellable,
                                   draft_read_cb, g_object_ref (self));
}

static gboolean
is_newer (VcDraft *draft,
          VcDraft *than)
{
  GDateTime *when = vc_draft_get_fields (draft)->written_at;
  GDateTime *then = vc_draft_get_fields (than)->written_at;

  return when != NULL && (then == NULL || g_date_time_compare (when, then) > 0);
}

/**
 * vc_draft_keeper_offer:
 * @self: a keeper that has begun
 * @draft: what was written about the case, here or elsewhere
 *
 * Puts it back with the case, unless something newer is known.
 */
void
vc_draft_keeper_offer (VcDraftKeeper *self,
                       VcDraft       *draft)
{
  g_return_if_fail (VC_IS_DRAFT_KEEPER (self));

  if (!self->put_back && (self->notes == NULL || is_newer (draft, self->notes)))
    g_set_object (&self->notes, draft);
}

/**
 * vc_draft_keeper_set_refusal:
 * @self: a keeper
 * @refusal: what is being written of the case on the screen
 */
void
vc_draft_keeper_set_refusal (VcDraftKeeper  *self,
                             VcRefusalDraft *refusal)
{
  g_return_if_fail (VC_IS_DRAFT_KEEPER (self));

  if (g_set_object (&self->refusal, refusal))
    g_signal_connect_object (refusal, "changed", G_CALLBACK (stirred_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vc_draft_keeper_write:
 * @self: a keeper
 *
 * Writes down at once what is not written yet.
 */
void
vc_draft_keeper_write (VcDraftKeeper *self)
{
  g_autoptr (VcDraft) present = NULL;

  g_return_if_fail (VC_IS_DRAFT_KEEPER (self));

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  if (!is_being_worked (self) || self->notes != NULL)
    return;

  present = dup_present (self);
  if (!is_to_be_kept (self, present))
    return;

  if (vc_draft_is_empty (present))
    vc_work_store_drop_draft_async (self->store, vc_draft_get_fields (present)->declaration_id, NULL,
                                    changed_cb, g_object_ref (self));
  else
    vc_work_store_put_draft_async (self->store, present, NULL, changed_cb, g_object_ref (self));
  copy_to_central (self, present);
  g_set_object (&self->kept, present);
}

/**
 * vc_draft_keeper_forget:
 * @self: a keeper
 *
 * The case leaves the screen; what is written stays on this PC.
 */
void
vc_draft_keeper_forget (VcDraftKeeper *self)
{
  g_return_if_fail (VC_IS_DRAFT_KEEPER (self));

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  if (self->refusal != NULL)
    g_signal_handlers_disconnect_by_data (self->refusal, self);
  g_clear_object (&self->refusal);
  g_clear_object (&self->notes);
  g_clear_object (&self->kept);
  self->reading = FALSE;
  self->put_back = FALSE;
  self->told = FALSE;
}
