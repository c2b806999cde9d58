/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-entry-list.h"

/*
 * A list of entries, one for each item of a source, made when the item comes
 * and kept until it goes.
 *
 * GtkMapListModel of GTK 4.8 keeps its items by weak pointers and mixes them
 * up when a place is filled anew: a row then bears another person's name.
 */
struct _VcEntryList
{
  GObject         parent_instance;

  GListModel     *source;
  GPtrArray      *entries;
  VcEntryFunc     func;
  gpointer        user_data;
  GDestroyNotify  user_destroy;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VcEntryList, vc_entry_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return VC_ENTRY_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  VcEntryList *self = VC_ENTRY_LIST (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
source_changed_cb (VcEntryList *self,
                   guint        position,
                   guint        removed,
                   guint        added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->entries, position, removed);

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->source, i);

      g_ptr_array_insert (self->entries, (int) i, self->func (item, self->user_data));
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
vc_entry_list_finalize (GObject *object)
{
  VcEntryList *self = VC_ENTRY_LIST (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->source);
  if (self->user_destroy != NULL)
    self->user_destroy (self->user_data);

  G_OBJECT_CLASS (vc_entry_list_parent_class)->finalize (object);
}

static void
vc_entry_list_class_init (VcEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_entry_list_finalize;
}

static void
vc_entry_list_init (VcEntryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_entry_list_new:
 * @source: (transfer full): what is shown
 * @func: (scope notified): makes an entry of an item
 * @user_data: for @func
 * @user_destroy: (nullable): for @user_data
 *
 * Returns: (transfer full): a list of entries in the source's order
 */
VcEntryList *
vc_entry_list_new (GListModel     *source,
                   VcEntryFunc     func,
                   gpointer        user_data,
                   GDestroyNotify  user_destroy)
{
  VcEntryList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source) && func != NULL, NULL);

  self = g_object_new (VC_TYPE_ENTRY_LIST, NULL);
  self->source = source;
  self->func = func;
  self->user_data = user_data;
  self->user_destroy = user_destroy;
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  source_changed_cb (self, 0, 0, g_list_model_get_n_items (source));

  return self;
}
