/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox-private.h"

/* How the outbox stands at this moment. */

/**
 * vc_outbox_is_own:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: whether the officer who is signed in made it
 */
gboolean
vc_outbox_is_own (VcOutbox     *self,
                  VcOutboxItem *item)
{
  return self->session != NULL &&
         g_str_equal (vc_outbox_item_get_fields (item)->officer_id,
                      vc_officer_get_id (vc_session_get_officer (self->session)));
}

/**
 * vc_outbox_has_content:
 * @item: an item
 *
 * Returns: whether the key that is open opens it
 */
gboolean
vc_outbox_has_content (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  return fields->decision != NULL || fields->review != NULL;
}

/**
 * vc_outbox_get_phase:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: where it stands at this moment
 */
VcOutboxPhase
vc_outbox_get_phase (VcOutbox     *self,
                     VcOutboxItem *item)
{
  const char *id;

  g_return_val_if_fail (VC_IS_OUTBOX (self), VC_OUTBOX_PHASE_OTHER);

  id = vc_outbox_item_get_id (item);
  if (!vc_outbox_is_own (self, item))
    return VC_OUTBOX_PHASE_OTHER;
  if (!vc_outbox_has_content (item))
    return VC_OUTBOX_PHASE_SEALED;
  if (vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED)
    return VC_OUTBOX_PHASE_REFUSED;
  if (vc_dispatch_is_sending (self->dispatch, id))
    return VC_OUTBOX_PHASE_SENDING;
  if (vc_dispatch_can_take_back (self->dispatch, id))
    return VC_OUTBOX_PHASE_GRACE;

  return VC_OUTBOX_PHASE_RETRYING;
}

/**
 * vc_outbox_get_in_grace:
 * @self: an outbox
 *
 * Returns: (transfer none) (nullable): the latest decision that can be taken
 *   back, or %NULL
 */
VcOutboxItem *
vc_outbox_get_in_grace (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), NULL);

  for (guint i = vc_outbox_rows_get_length (self->rows); i > 0; i--)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i - 1);

      if (vc_dispatch_can_take_back (self->dispatch, vc_outbox_item_get_id (item)))
        return item;
    }

  return NULL;
}

/**
 * vc_outbox_get_remaining:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: milliseconds before it leaves, or 0 when that is over
 */
guint
vc_outbox_get_remaining (VcOutbox     *self,
                         VcOutboxItem *item)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return vc_dispatch_get_remaining (self->dispatch, vc_outbox_item_get_id (item));
}

/**
 * vc_outbox_get_wait:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: milliseconds until it is sent again, or 0 when that is not known
 */
guint
vc_outbox_get_wait (VcOutbox     *self,
                    VcOutboxItem *item)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return vc_dispatch_get_wait (self->dispatch, vc_outbox_item_get_id (item));
}

/**
 * vc_outbox_find_declaration:
 * @self: an outbox
 * @declaration_id: a declaration
 *
 * Returns: (transfer none) (nullable): what the officer who is signed in has
 *   decided about it and central has not taken yet, or %NULL
 */
VcOutboxItem *
vc_outbox_find_declaration (VcOutbox   *self,
                            const char *declaration_id)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), NULL);

  for (guint i = vc_outbox_rows_get_length (self->rows); i > 0; i--)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i - 1);

      if (vc_outbox_is_own (self, item) && g_str_equal (vc_outbox_item_get_declaration_id (item), declaration_id))
        return item;
    }

  return NULL;
}

static guint
count (VcOutbox      *self,
       gboolean       own,
       VcOutboxState  state)
{
  guint n = 0;

  for (guint i = 0; i < vc_outbox_rows_get_length (self->rows); i++)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i);

      n += vc_outbox_is_own (self, item) == own && vc_outbox_item_get_state (item) == state;
    }

  return n;
}

/**
 * vc_outbox_get_n_unsent:
 * @self: an outbox
 *
 * Returns: how many of this officer's decisions have not arrived
 */
guint
vc_outbox_get_n_unsent (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, TRUE, VC_OUTBOX_WAITING);
}

/**
 * vc_outbox_get_n_refused:
 * @self: an outbox
 *
 * Returns: how many of this officer's decisions central will not have
 */
guint
vc_outbox_get_n_refused (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, TRUE, VC_OUTBOX_REFUSED);
}

/**
 * vc_outbox_get_n_others:
 * @self: an outbox
 *
 * Returns: how many of other officers' decisions wait for them here
 */
guint
vc_outbox_get_n_others (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, FALSE, VC_OUTBOX_WAITING) + count (self, FALSE, VC_OUTBOX_REFUSED);
}
