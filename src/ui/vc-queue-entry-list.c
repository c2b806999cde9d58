/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-entry-list.h"

/*
 * An entry for each declaration, in the declarations' order. A changed
 * declaration is another object; its entry stays the same, so that its keys
 * are folded once and what selects it keeps it.
 */
struct _VcQueueEntryList
{
  GObject     parent_instance;

  GListModel *declarations;
  VcClock    *clock;
  GListStore *entries;
  GHashTable *unsent;    /* ids of what was decided and central does not have */
};

G_DEFINE_FINAL_TYPE (VcQueueEntryList, vc_queue_entry_list, G_TYPE_OBJECT)

/* The entry for a declaration that replaces one of those that went. */
static VcQueueEntry *
dup_entry (VcQueueEntryList *self,
           GHashTable       *gone,
           VcDeclaration    *declaration)
{
  VcQueueEntry *entry = g_hash_table_lookup (gone, vc_declaration_get_id (declaration));

  if (entry == NULL)
    {
      entry = vc_queue_entry_new (declaration, self->clock);
      vc_queue_entry_set_unsent (entry, g_hash_table_contains (self->unsent, vc_declaration_get_id (declaration)));
      return entry;
    }

  vc_queue_entry_set_declaration (entry, declaration);
  return g_object_ref (entry);
}

static void
declarations_changed_cb (VcQueueEntryList *self,
                         guint             position,
                         guint             n_removed,
                         guint             n_added)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) added = g_ptr_array_new_full (n_added, g_object_unref);

  for (guint i = 0; i < n_removed; i++)
    {
      VcQueueEntry *entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position + i);
      const char   *id = vc_declaration_get_id (vc_queue_entry_get_declaration (entry));

      g_hash_table_insert (gone, g_strdup (id), entry);
    }

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (VcDeclaration) declaration = g_list_model_get_item (self->declarations, position + i);

      g_ptr_array_add (added, dup_entry (self, gone, declaration));
    }

  g_list_store_splice (self->entries, position, n_removed, added->pdata, n_added);
}

static void
vc_queue_entry_list_dispose (GObject *object)
{
  VcQueueEntryList *self = VC_QUEUE_ENTRY_LIST (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->declarations);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_queue_entry_list_parent_class)->dispose (object);
}

static void
vc_queue_entry_list_finalize (GObject *object)
{
  g_hash_table_unref (VC_QUEUE_ENTRY_LIST (object)->unsent);

  G_OBJECT_CLASS (vc_queue_entry_list_parent_class)->finalize (object);
}

static void
vc_queue_entry_list_class_init (VcQueueEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_queue_entry_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_queue_entry_list_finalize;
}

static void
vc_queue_entry_list_init (VcQueueEntryList *self)
{
  self->entries = g_list_store_new (VC_TYPE_QUEUE_ENTRY);
  self->unsent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * vc_queue_entry_list_new:
 * @declarations: (element-type VcDeclaration): what to follow
 * @clock: what days left are counted by
 *
 * Returns: (transfer full): their entries
 */
VcQueueEntryList *
vc_queue_entry_list_new (GListModel *declarations,
                         VcClock    *clock)
{
  VcQueueEntryList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (declarations), NULL);
  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);

  self = g_object_new (VC_TYPE_QUEUE_ENTRY_LIST, NULL);
  self->declarations = g_object_ref (declarations);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (declarations, "items-changed", G_CALLBACK (declarations_changed_cb), self,
                           G_CONNECT_SWAPPED);
  declarations_changed_cb (self, 0, 0, g_list_model_get_n_items (declarations));

  return self;
}

/**
 * vc_queue_entry_list_get_model:
 * @self: a list of entries
 *
 * Returns: (transfer none) (element-type VcQueueEntry): the entries
 */
GListModel *
vc_queue_entry_list_get_model (VcQueueEntryList *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY_LIST (self), NULL);

  return G_LIST_MODEL (self->entries);
}

static gboolean
is_same_set (GHashTable         *ids,
             const char * const *others)
{
  if (g_hash_table_size (ids) != g_strv_length ((char **) others))
    return FALSE;

  for (guint i = 0; others[i] != NULL; i++)
    if (!g_hash_table_contains (ids, others[i]))
      return FALSE;

  return TRUE;
}

/**
 * vc_queue_entry_list_set_unsent:
 * @self: a list of entries
 * @ids: (array zero-terminated=1): each declaration once that was decided
 *   here and that central does not know to be
 *
 * Returns: whether any entry may stand otherwise now
 */
gboolean
vc_queue_entry_list_set_unsent (VcQueueEntryList   *self,
                                const char * const *ids)
{
  GListModel *entries;

  g_return_val_if_fail (VC_IS_QUEUE_ENTRY_LIST (self), FALSE);

  if (is_same_set (self->unsent, ids))
    return FALSE;

  g_hash_table_remove_all (self->unsent);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->unsent, g_strdup (ids[i]));

  entries = G_LIST_MODEL (self->entries);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (VcQueueEntry) entry = g_list_model_get_item (entries, i);
      const char *id = vc_declaration_get_id (vc_queue_entry_get_declaration (entry));

      vc_queue_entry_set_unsent (entry, g_hash_table_contains (self->unsent, id));
    }

  return TRUE;
}
