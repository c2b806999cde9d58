/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-work.h"

#include "vc-case-notes.h"
#include "vc-unsent-words.h"

struct _VcUnsentWork
{
  GObject              parent_instance;

  VcCaseDesk          *desk;
  VcVerificationState *state;      /* of the desk */
  VcOutbox            *outbox;     /* NULL when nobody is signed in */
  VcOutboxItem        *item;       /* which is looked at */
  VcOutboxItem        *reopened;   /* settled as soon as its case is in hand */
  VcOutboxItem        *returned;   /* whose words stand on the screen again */
};

G_DEFINE_FINAL_TYPE (VcUnsentWork, vc_unsent_work, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_changed (VcUnsentWork *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_about (VcOutboxItem  *item,
          VcDeclaration *declaration)
{
  return declaration != NULL &&
         g_str_equal (vc_outbox_item_get_declaration_id (item), vc_declaration_get_id (declaration));
}

static VcDraft *
dup_notes (VcOutboxItem *item)
{
  VcDecision *decision = vc_outbox_item_get_fields (item)->decision;

  return decision != NULL ? vc_case_notes_new_of_decision (decision) : NULL;
}

/* Dealing with what was refused. */

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcUnsentWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = vc_outbox_settle_finish (VC_OUTBOX (object), result, &error);

  if (item == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
settle (VcUnsentWork *self,
        VcOutboxItem *item)
{
  vc_outbox_settle_async (self->outbox, vc_outbox_item_get_id (item), settled_cb, g_object_ref (self));
}

/* With the case in hand again, and all that was written on the screen, what
 * was refused needs no place of its own any more. */
static void
settle_reopened (VcUnsentWork *self)
{
  VcVerificationMode mode = vc_verification_state_get_mode (self->state);
  g_autoptr (VcOutboxItem) item = NULL;

  if (mode != VC_VERIFICATION_DECIDING && mode != VC_VERIFICATION_REFUSING && mode != VC_VERIFICATION_REVIEWING)
    return;

  item = g_steal_pointer (&self->reopened);
  settle (self, item);
}

/* The case on the screen, which changes by others' doing too. */

static void
state_changed_cb (VcUnsentWork *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (self->state);

  if (self->item != NULL && !is_about (self->item, declaration))
    {
      g_clear_object (&self->item);
      tell_changed (self);
    }

  if (self->reopened != NULL && is_about (self->reopened, declaration))
    settle_reopened (self);
  else if (declaration != NULL)
    g_clear_object (&self->reopened);

  if (self->returned != NULL && declaration != NULL && !is_about (self->returned, declaration))
    g_clear_object (&self->returned);
}

static VcOutboxItem *
find_item (VcUnsentWork *self,
           const char   *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->outbox)); i++)
    {
      g_autoptr (VcOutboxItem) item = g_list_model_get_item (G_LIST_MODEL (self->outbox), i);

      if (g_str_equal (vc_outbox_item_get_id (item), id))
        return item; /* the outbox keeps it */
    }

  return NULL;
}

static gboolean
is_only_looked_at (VcUnsentWork *self)
{
  return vc_verification_state_get_mode (self->state) == VC_VERIFICATION_VIEWING;
}

static void
outbox_changed_cb (VcUnsentWork *self)
{
  VcOutboxItem *now = self->item != NULL ? find_item (self, vc_outbox_item_get_id (self->item)) : NULL;

  if (self->item == NULL)
    return;

  /* It was sent, taken back or dealt with: there is nothing to look at. */
  if (now == NULL && is_only_looked_at (self))
    vc_case_desk_close (self->desk);

  g_set_object (&self->item, now);
  tell_changed (self);
}

static void
withdrawn_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (VcUnsentWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = vc_outbox_withdraw_finish (VC_OUTBOX (object), result, &error);
  g_autoptr (VcDraft) notes = NULL;

  if (item == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  if (self->outbox == NULL)
    return;

  notes = dup_notes (item);
  g_set_object (&self->returned, item);
  vc_case_desk_open (self->desk, vc_outbox_item_get_fields (item)->seen, NULL, notes);
  tell_changed (self);
}

static void
forget_session (VcUnsentWork *self)
{
  if (self->outbox != NULL)
    g_signal_handlers_disconnect_by_data (self->outbox, self);
  g_clear_object (&self->outbox);
  g_clear_object (&self->item);
  g_clear_object (&self->reopened);
  g_clear_object (&self->returned);
}

static void
vc_unsent_work_dispose (GObject *object)
{
  VcUnsentWork *self = VC_UNSENT_WORK (object);

  forget_session (self);
  g_clear_object (&self->state);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (vc_unsent_work_parent_class)->dispose (object);
}

static void
vc_unsent_work_class_init (VcUnsentWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_unsent_work_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_UNSENT_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_UNSENT_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_unsent_work_init (VcUnsentWork *self)
{
}

/**
 * vc_unsent_work_new:
 * @desk: where cases are laid down
 *
 * Returns: (transfer full): nothing that is looked at
 */
VcUnsentWork *
vc_unsent_work_new (VcCaseDesk *desk)
{
  VcUnsentWork *self;

  g_return_val_if_fail (VC_IS_CASE_DESK (desk), NULL);

  self = g_object_new (VC_TYPE_UNSENT_WORK, NULL);
  self->desk = g_object_ref (desk);
  self->state = g_object_ref (vc_case_desk_get_state (desk));
  g_signal_connect_object (self->state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_unsent_work_set_workplace:
 * @self: an officer's work
 * @workplace: (nullable): where they work, or %NULL when nobody does
 */
void
vc_unsent_work_set_workplace (VcUnsentWork *self,
                              VcWorkplace  *workplace)
{
  g_return_if_fail (VC_IS_UNSENT_WORK (self));

  forget_session (self);
  if (workplace == NULL)
    return;

  self->outbox = g_object_ref (vc_workplace_get_outbox (workplace));
  g_signal_connect_object (self->outbox, "changed", G_CALLBACK (outbox_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vc_unsent_work_show:
 * @self: an officer's work
 * @item: what this officer decided and central does not have
 *
 * Shows a case as it was decided, to be read, with what became of it.
 */
void
vc_unsent_work_show (VcUnsentWork *self,
                     VcOutboxItem *item)
{
  g_return_if_fail (VC_IS_UNSENT_WORK (self));
  g_return_if_fail (vc_outbox_item_get_fields (item)->seen != NULL);

  vc_case_desk_show (self->desk, vc_outbox_item_get_fields (item)->seen);
  g_set_object (&self->item, item);
  tell_changed (self);
}

/**
 * vc_unsent_work_get_item:
 * @self: an officer's work
 *
 * Returns: (transfer none) (nullable): what is looked at
 */
VcOutboxItem *
vc_unsent_work_get_item (VcUnsentWork *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_WORK (self), NULL);

  return is_only_looked_at (self) ? self->item : NULL;
}

/**
 * vc_unsent_work_get_review_note:
 * @self: an officer's work
 *
 * Returns: (nullable): what the supervisor had written about the refusal that
 *   is on the screen again
 */
const char *
vc_unsent_work_get_review_note (VcUnsentWork *self)
{
  VcReview *review;

  g_return_val_if_fail (VC_IS_UNSENT_WORK (self), NULL);

  review = self->returned != NULL ? vc_outbox_item_get_fields (self->returned)->review : NULL;
  return review != NULL ? vc_review_get_note (review) : NULL;
}

/**
 * vc_unsent_work_take_back:
 * @self: an officer's work
 *
 * Takes back the last decision that has not left, and opens its case with
 * everything as it was.
 *
 * Returns: whether it was possible
 */
gboolean
vc_unsent_work_take_back (VcUnsentWork *self)
{
  VcOutboxItem *item;

  g_return_val_if_fail (VC_IS_UNSENT_WORK (self), FALSE);

  if (self->outbox == NULL || vc_verification_state_get_mode (self->state) == VC_VERIFICATION_SAVING)
    return FALSE;

  item = vc_outbox_get_in_grace (self->outbox);
  if (item == NULL)
    return FALSE;

  vc_outbox_withdraw_async (self->outbox, vc_outbox_item_get_id (item), withdrawn_cb, g_object_ref (self));
  return TRUE;
}

static gboolean
is_refused (VcOutboxItem *item)
{
  return item != NULL && vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED;
}

/**
 * vc_unsent_work_reopen:
 * @self: an officer's work
 *
 * Takes the case in hand again whose decision central refused, with
 * everything that was answered and written.
 *
 * Returns: whether it was possible
 */
gboolean
vc_unsent_work_reopen (VcUnsentWork *self)
{
  g_autoptr (VcDraft) notes = NULL;

  g_return_val_if_fail (VC_IS_UNSENT_WORK (self), FALSE);

  if (!is_refused (vc_unsent_work_get_item (self)) || !vc_unsent_words_is_open (self->item))
    return FALSE;

  notes = dup_notes (self->item);
  g_set_object (&self->reopened, self->item);
  g_set_object (&self->returned, self->item);
  vc_case_desk_load_anew (self->desk, notes);
  return TRUE;
}

/**
 * vc_unsent_work_settle:
 * @self: an officer's work
 *
 * The officer has dealt with what central refused.
 *
 * Returns: whether it was possible
 */
gboolean
vc_unsent_work_settle (VcUnsentWork *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_WORK (self), FALSE);

  if (!is_refused (vc_unsent_work_get_item (self)))
    return FALSE;

  settle (self, self->item);
  return TRUE;
}
