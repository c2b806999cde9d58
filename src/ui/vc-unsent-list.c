/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-list.h"

#include "vc-unsent-entry.h"

#include <gtk/gtk.h>

/* The grace is counted in seconds. */
#define TICK_SECONDS 1

/*
 * VcOutbox   VcOutboxItem, oldest first
 *   └─ VcUnsentList   VcUnsentEntry; entries outlive changes, so that a
 *                     selected row stays selected
 */
struct _VcUnsentList
{
  GObject    parent_instance;

  VcOutbox  *outbox;
  VcClock   *clock;
  GPtrArray *entries;
  guint      tick_id;    /* 0 while nothing waits */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VcUnsentList, vc_unsent_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return VC_TYPE_UNSENT_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return VC_UNSENT_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  VcUnsentList *self = VC_UNSENT_LIST (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What stands together, by the key of the entry; keys in their order. */
static GHashTable *
group_items (VcUnsentList *self,
             GPtrArray    *keys)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->outbox)); i++)
    {
      g_autoptr (VcOutboxItem) item = g_list_model_get_item (G_LIST_MODEL (self->outbox), i);
      g_autofree char *key = vc_unsent_entry_dup_key (self->outbox, item);
      GPtrArray *group = g_hash_table_lookup (groups, key);

      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (groups, key, group);
          g_ptr_array_add (keys, g_steal_pointer (&key));
        }
      g_ptr_array_add (group, g_steal_pointer (&item));
    }

  return groups;
}

static VcUnsentEntry *
find_entry (VcUnsentList *self,
            const char   *key)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      VcUnsentEntry   *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *its_key = vc_unsent_entry_dup_key (self->outbox, vc_unsent_entry_get_item (entry));

      if (g_str_equal (its_key, key))
        return entry;
    }

  return NULL;
}

static VcUnsentEntry *
dup_entry (VcUnsentList *self,
           const char   *key,
           GPtrArray    *group)
{
  VcUnsentEntry *entry = find_entry (self, key);

  if (entry == NULL)
    entry = vc_unsent_entry_new (self->outbox, g_ptr_array_index (group, 0), self->clock);
  else
    g_object_ref (entry);

  vc_unsent_entry_set_items (entry, group);
  return entry;
}

static gboolean
has_content (VcOutboxItem *item)
{
  return vc_outbox_item_get_fields (item)->seen != NULL;
}

static void
add_entries (VcUnsentList *self,
             GPtrArray    *entries,
             GPtrArray    *keys,
             GHashTable   *groups,
             gboolean      own)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      GPtrArray  *group = g_hash_table_lookup (groups, key);

      if (has_content (g_ptr_array_index (group, 0)) == own)
        g_ptr_array_add (entries, dup_entry (self, key, group));
    }
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

static gboolean
tick_cb (gpointer user_data)
{
  VcUnsentList *self = user_data;

  for (guint i = 0; i < self->entries->len; i++)
    vc_unsent_entry_refresh (g_ptr_array_index (self->entries, i));

  return G_SOURCE_CONTINUE;
}

static void
keep_ticking (VcUnsentList *self)
{
  if (self->entries->len == 0)
    g_clear_handle_id (&self->tick_id, g_source_remove);
  else if (self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
outbox_changed_cb (VcUnsentList *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) groups = group_items (self, keys);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = self->entries->len;

  add_entries (self, entries, keys, groups, TRUE);
  add_entries (self, entries, keys, groups, FALSE);
  if (is_same (self->entries, entries))
    return;

  g_ptr_array_unref (self->entries);
  self->entries = g_steal_pointer (&entries);
  keep_ticking (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->entries->len);
}

static void
vc_unsent_list_dispose (GObject *object)
{
  VcUnsentList *self = VC_UNSENT_LIST (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->outbox);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_unsent_list_parent_class)->dispose (object);
}

static void
vc_unsent_list_finalize (GObject *object)
{
  g_ptr_array_unref (VC_UNSENT_LIST (object)->entries);

  G_OBJECT_CLASS (vc_unsent_list_parent_class)->finalize (object);
}

static void
vc_unsent_list_class_init (VcUnsentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_unsent_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_unsent_list_finalize;
}

static void
vc_unsent_list_init (VcUnsentList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_unsent_list_new:
 * @outbox: what this PC has not got rid of
 * @clock: what ages are counted by
 *
 * Returns: (transfer full): its entries, kept up to date
 */
VcUnsentList *
vc_unsent_list_new (VcOutbox *outbox,
                    VcClock  *clock)
{
  VcUnsentList *self;

  g_return_val_if_fail (VC_IS_OUTBOX (outbox), NULL);
  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);

  self = g_object_new (VC_TYPE_UNSENT_LIST, NULL);
  self->outbox = g_object_ref (outbox);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (outbox, "changed", G_CALLBACK (outbox_changed_cb), self, G_CONNECT_SWAPPED);
  outbox_changed_cb (self);
  return self;
}

static gboolean
is_own (gpointer item,
        gpointer user_data)
{
  return vc_unsent_entry_is_own (item);
}

/**
 * vc_unsent_list_list_own:
 * @self: what waits
 *
 * Returns: (transfer full) (element-type VcUnsentEntry): this officer's own
 */
GListModel *
vc_unsent_list_list_own (VcUnsentList *self)
{
  GtkFilter *filter;

  g_return_val_if_fail (VC_IS_UNSENT_LIST (self), NULL);

  filter = GTK_FILTER (gtk_custom_filter_new (is_own, NULL, NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self)), filter));
}

/**
 * vc_unsent_list_dup_declaration_ids:
 * @self: what waits
 *
 * Returns: (transfer full): each declaration once that this officer decided
 *   and central does not know to be
 */
GStrv
vc_unsent_list_dup_declaration_ids (VcUnsentList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (VC_IS_UNSENT_LIST (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      VcOutboxItem *item = vc_unsent_entry_get_item (g_ptr_array_index (self->entries, i));
      const char   *id = vc_outbox_item_get_declaration_id (item);

      /* The entries keep the items, and so their ids. */
      if (has_content (item) && g_hash_table_add (seen, (char *) id))
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}
