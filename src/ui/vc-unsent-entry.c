/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-entry.h"

#include "vc-format.h"
#include "vc-unsent-words.h"

#include <glib/gi18n-lib.h>

struct _VcUnsentEntry
{
  GObject    parent_instance;

  VcOutbox  *outbox;
  VcClock   *clock;
  GPtrArray *items;      /* one, or all of another officer's; oldest first */

  char      *detail;     /* these three read otherwise as time passes */
  char      *status;
  gboolean   can_take_back;
};

G_DEFINE_FINAL_TYPE (VcUnsentEntry, vc_unsent_entry, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_DETAIL,
  PROP_BADGE,
  PROP_STATUS,
  PROP_REFUSED,
  PROP_OWN,
  PROP_CAN_TAKE_BACK,
  PROP_SUMMARY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const VcOutboxItemFields *
get_fields (VcUnsentEntry *self)
{
  return vc_outbox_item_get_fields (vc_unsent_entry_get_item (self));
}

static gboolean
has_content (VcOutboxItem *item)
{
  return vc_outbox_item_get_fields (item)->seen != NULL;
}

static const char *
get_name (VcUnsentEntry *self)
{
  const VcOutboxItemFields *fields = get_fields (self);

  return fields->seen != NULL ? vc_declaration_get_name (fields->seen) : fields->officer_name;
}

static char *
dup_detail (VcUnsentEntry *self)
{
  const VcOutboxItemFields *fields = get_fields (self);
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autofree char *since = NULL;

  if (fields->seen != NULL)
    {
      since = vc_format_since (fields->made_at, now);
      return g_strdup_printf ("%s · %s · %s", vc_declaration_get_dossier_number (fields->seen),
                              vc_unsent_words_what (vc_unsent_entry_get_item (self)), since);
    }

  since = vc_format_date_time (fields->made_at);
  /* Translators: how many decisions of another officer wait, and since when. */
  return g_strdup_printf (ngettext ("%u decision, since %s", "%u decisions, since %s", self->items->len),
                          self->items->len, since);
}

static char *
dup_status (VcUnsentEntry *self)
{
  VcOutboxItem    *item = vc_unsent_entry_get_item (self);
  VcUnsentStanding standing = {
    .phase = vc_outbox_get_phase (self->outbox, item),
    .remaining = vc_outbox_get_remaining (self->outbox, item),
    .wait = vc_outbox_get_wait (self->outbox, item),
  };

  return vc_unsent_words_dup_status (item, &standing);
}

static const char *
get_badge (VcUnsentEntry *self)
{
  const VcOutboxItemFields *fields = get_fields (self);

  if (vc_unsent_entry_is_refused (self))
    return _("Not taken");
  if (fields->decision != NULL && vc_decision_get_fields (fields->decision)->prepared)
    return _("Not sent – without effect yet");

  return _("Not sent");
}

static char *
dup_summary (VcUnsentEntry *self)
{
  return g_strdup_printf ("%s, %s, %s, %s", get_name (self), self->detail, get_badge (self), self->status);
}

static void
vc_unsent_entry_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  VcUnsentEntry *self = VC_UNSENT_ENTRY (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, get_name (self));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_BADGE:
      g_value_set_string (value, get_badge (self));
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_REFUSED:
      g_value_set_boolean (value, vc_unsent_entry_is_refused (self));
      break;
    case PROP_OWN:
      g_value_set_boolean (value, vc_unsent_entry_is_own (self));
      break;
    case PROP_CAN_TAKE_BACK:
      g_value_set_boolean (value, self->can_take_back);
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, dup_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_unsent_entry_finalize (GObject *object)
{
  VcUnsentEntry *self = VC_UNSENT_ENTRY (object);

  g_clear_object (&self->outbox);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->status, g_free);

  G_OBJECT_CLASS (vc_unsent_entry_parent_class)->finalize (object);
}

static void
vc_unsent_entry_class_init (VcUnsentEntryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_unsent_entry_get_property;
  object_class->finalize = vc_unsent_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_REFUSED] = g_param_spec_boolean ("refused", NULL, NULL, FALSE, flags);
  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_TAKE_BACK] = g_param_spec_boolean ("can-take-back", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_unsent_entry_init (VcUnsentEntry *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What reads otherwise now; returns whether anything does. */
static gboolean
read_anew (VcUnsentEntry *self)
{
  g_autofree char *detail = dup_detail (self);
  g_autofree char *status = dup_status (self);
  gboolean         can_take_back = vc_outbox_get_in_grace (self->outbox) == vc_unsent_entry_get_item (self);

  if (g_strcmp0 (self->detail, detail) == 0 && g_strcmp0 (self->status, status) == 0 &&
      self->can_take_back == can_take_back)
    return FALSE;

  g_free (self->detail);
  self->detail = g_steal_pointer (&detail);
  g_free (self->status);
  self->status = g_steal_pointer (&status);
  self->can_take_back = can_take_back;
  return TRUE;
}

static void
notify_all (VcUnsentEntry *self)
{
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * vc_unsent_entry_new:
 * @outbox: where it waits
 * @item: what waits
 * @clock: what its age is counted by
 *
 * Returns: (transfer full): its entry
 */
VcUnsentEntry *
vc_unsent_entry_new (VcOutbox     *outbox,
                     VcOutboxItem *item,
                     VcClock      *clock)
{
  VcUnsentEntry *self;

  g_return_val_if_fail (VC_IS_OUTBOX (outbox), NULL);
  g_return_val_if_fail (VC_IS_OUTBOX_ITEM (item), NULL);

  self = g_object_new (VC_TYPE_UNSENT_ENTRY, NULL);
  self->outbox = g_object_ref (outbox);
  self->clock = g_object_ref (clock);
  g_ptr_array_add (self->items, g_object_ref (item));
  read_anew (self);
  return self;
}

/**
 * vc_unsent_entry_dup_key:
 * @outbox: where it waits
 * @item: what waits
 *
 * Returns: (transfer full): the same for all that stand in one entry
 */
char *
vc_unsent_entry_dup_key (VcOutbox     *outbox,
                         VcOutboxItem *item)
{
  if (has_content (item))
    return g_strdup (vc_outbox_item_get_id (item));

  return g_strdup_printf ("%s %d", vc_outbox_item_get_fields (item)->officer_id,
                          vc_outbox_get_phase (outbox, item));
}

/**
 * vc_unsent_entry_set_items:
 * @self: an entry
 * @items: (element-type VcOutboxItem): what stands in it now
 */
void
vc_unsent_entry_set_items (VcUnsentEntry *self,
                           GPtrArray     *items)
{
  gboolean same = TRUE;

  g_return_if_fail (VC_IS_UNSENT_ENTRY (self));
  g_return_if_fail (items->len > 0);

  for (guint i = 0; i < items->len && same; i++)
    same = i < self->items->len && g_ptr_array_index (items, i) == g_ptr_array_index (self->items, i);
  if (same && items->len == self->items->len)
    {
      vc_unsent_entry_refresh (self);
      return;
    }

  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_ref (items);
  read_anew (self);
  notify_all (self);
}

/**
 * vc_unsent_entry_refresh:
 * @self: an entry
 *
 * Time has passed, or the outbox did something.
 */
void
vc_unsent_entry_refresh (VcUnsentEntry *self)
{
  g_return_if_fail (VC_IS_UNSENT_ENTRY (self));

  if (read_anew (self))
    notify_all (self);
}

/**
 * vc_unsent_entry_get_item:
 * @self: an entry
 *
 * Returns: (transfer none): what it stands for, the oldest where it is many
 */
VcOutboxItem *
vc_unsent_entry_get_item (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), NULL);

  return g_ptr_array_index (self->items, 0);
}

/**
 * vc_unsent_entry_is_own:
 * @self: an entry
 *
 * Returns: whether it is this officer's, and open to them
 */
gboolean
vc_unsent_entry_is_own (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), FALSE);

  return has_content (vc_unsent_entry_get_item (self));
}

/**
 * vc_unsent_entry_is_refused:
 * @self: an entry
 *
 * Returns: whether central will not have it
 */
gboolean
vc_unsent_entry_is_refused (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), FALSE);

  return vc_outbox_item_get_state (vc_unsent_entry_get_item (self)) == VC_OUTBOX_REFUSED;
}

/**
 * vc_unsent_entry_get_status:
 * @self: an entry
 *
 * Returns: (transfer none): where it stands, in words
 */
const char *
vc_unsent_entry_get_status (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), NULL);

  return self->status;
}

/**
 * vc_unsent_entry_can_take_back:
 * @self: an entry
 *
 * Returns: whether taking back would take this one
 */
gboolean
vc_unsent_entry_can_take_back (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), FALSE);

  return self->can_take_back;
}

/**
 * vc_unsent_entry_dup_outcome:
 * @self: an entry of this officer's
 *
 * Returns: (transfer full): what was decided and where it stands, as
 *   "Approve · Leaves in 8 seconds"
 */
char *
vc_unsent_entry_dup_outcome (VcUnsentEntry *self)
{
  g_return_val_if_fail (VC_IS_UNSENT_ENTRY (self), NULL);

  return g_strdup_printf ("%s · %s", vc_unsent_words_what (vc_unsent_entry_get_item (self)),
                          vc_unsent_entry_is_refused (self) ? get_badge (self) : self->status);
}
