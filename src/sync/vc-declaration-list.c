/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-list.h"

#include "vc-declaration-table.h"
#include "vc-follower.h"

/*
 * The declarations as a list model: what the follower tells goes into the
 * table, and from there to whoever shows the list and into the cache, which
 * shows it again when central cannot be asked.
 */
struct _VcDeclarationList
{
  GObject             parent_instance;

  VcDeclarationTable *table;
  VcFollower         *follower;
  VcCacheStore       *cache;       /* NULL: nothing is kept on this PC */
  gboolean            told;        /* central has told everything once */
};

enum
{
  CHANGED,
  SIGNED_OUT,
  N_SIGNALS
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPERTIES
};

static guint       signals[N_SIGNALS];
static GParamSpec *properties[N_PROPERTIES];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VcDeclarationList, vc_declaration_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return VC_TYPE_DECLARATION;
}

static guint
get_n_items (GListModel *model)
{
  return vc_declaration_table_get_length (VC_DECLARATION_LIST (model)->table);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  VcDeclaration *declaration = vc_declaration_table_get (VC_DECLARATION_LIST (model)->table, position);

  return declaration != NULL ? g_object_ref (declaration) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Nobody waits for the cache: what is not in it is asked for again. */
static void
cached_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vc_cache_store_change_finish (VC_CACHE_STORE (object), result, &error))
    g_message ("cache: %s", error->message);
}

static gboolean
is_undecided (VcDeclaration *declaration)
{
  VcDeclarationState state = vc_declaration_get_state (declaration);

  return state == VC_DECLARATION_SUBMITTED || state == VC_DECLARATION_CLAIMED;
}

static void
keep (VcDeclarationList *self,
      VcDeclaration     *declaration)
{
  if (self->cache == NULL)
    return;

  vc_cache_store_put_declaration_async (self->cache, declaration, NULL, cached_cb, NULL);
  if (!is_undecided (declaration))
    vc_cache_store_drop_files_async (self->cache, vc_declaration_get_id (declaration), NULL, cached_cb, NULL);
}

/* All at once: ten thousand rows that come one by one are ten thousand times
 * sorted. */
static void
fill (VcDeclarationList *self,
      GPtrArray         *declarations)
{
  for (guint i = 0; i < declarations->len; i++)
    {
      gboolean is_new;
      guint    position;

      vc_declaration_table_put (self->table, g_ptr_array_index (declarations, i), &position, &is_new);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, vc_declaration_table_get_length (self->table));
}

static void
gone_cb (VcDeclarationList *self,
         const char        *id)
{
  guint position;

  if (vc_declaration_table_remove (self->table, id, &position))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  if (self->cache != NULL)
    vc_cache_store_drop_declaration_async (self->cache, id, NULL, cached_cb, NULL);
}

static void
drop_missing (VcDeclarationList *self,
              GPtrArray         *declarations)
{
  g_autoptr (GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < declarations->len; i++)
    g_hash_table_add (present, (gpointer) vc_declaration_get_id (g_ptr_array_index (declarations, i)));

  for (guint i = vc_declaration_table_get_length (self->table); i > 0; i--)
    {
      g_autofree char *id = g_strdup (vc_declaration_get_id (vc_declaration_table_get (self->table, i - 1)));

      if (!g_hash_table_contains (present, id))
        gone_cb (self, id);
    }
}

static void
now_cb (VcDeclarationList *self,
        VcDeclaration     *declaration)
{
  gboolean is_new;
  guint    position;

  if (!vc_declaration_table_put (self->table, declaration, &position, &is_new))
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, is_new ? 0 : 1, 1);
  keep (self, declaration);
  g_signal_emit (self, signals[CHANGED], 0, declaration);
}

/* What is there already keeps its place, so that whoever has selected it or
 * scrolled to it stays there. */
static void
merge (VcDeclarationList *self,
       GPtrArray         *declarations)
{
  guint n_before;

  drop_missing (self, declarations);
  for (guint i = 0; i < declarations->len; i++)
    if (vc_declaration_table_find (self->table, vc_declaration_get_id (g_ptr_array_index (declarations, i))) != NULL)
      now_cb (self, g_ptr_array_index (declarations, i));

  n_before = vc_declaration_table_get_length (self->table);
  for (guint i = 0; i < declarations->len; i++)
    {
      gboolean is_new;
      guint    position;

      vc_declaration_table_put (self->table, g_ptr_array_index (declarations, i), &position, &is_new);
    }

  if (vc_declaration_table_get_length (self->table) > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0,
                                vc_declaration_table_get_length (self->table) - n_before);
}

static void
everything_cb (VcDeclarationList *self,
               GPtrArray         *declarations)
{
  self->told = TRUE;
  if (vc_declaration_table_get_length (self->table) == 0)
    fill (self, declarations);
  else
    merge (self, declarations);

  if (self->cache != NULL)
    vc_cache_store_replace_declarations_async (self->cache, declarations, NULL, cached_cb, NULL);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcDeclarationList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) declarations = NULL;

  declarations = vc_cache_store_load_declarations_finish (VC_CACHE_STORE (object), result, &error);
  if (declarations == NULL)
    g_message ("cache: %s", error->message);
  else if (!self->told && vc_declaration_table_get_length (self->table) == 0)
    fill (self, declarations);
}

static void
state_cb (VcDeclarationList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
signed_out_cb (VcDeclarationList *self,
               GError            *error)
{
  g_signal_emit (self, signals[SIGNED_OUT], 0, error);
}

static void
vc_declaration_list_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  VcDeclarationList *self = VC_DECLARATION_LIST (object);

  switch (property_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, vc_follower_get_state (self->follower));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_declaration_list_finalize (GObject *object)
{
  VcDeclarationList *self = VC_DECLARATION_LIST (object);

  /* It may live on for a moment with a call that was cancelled, but it asks
   * for nothing any more and so does not look into the table. */
  if (self->follower != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->follower, self);
      vc_follower_stop (self->follower);
      g_clear_object (&self->follower);
    }

  g_clear_object (&self->cache);
  vc_declaration_table_free (self->table);

  G_OBJECT_CLASS (vc_declaration_list_parent_class)->finalize (object);
}

static void
vc_declaration_list_class_init (VcDeclarationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_declaration_list_get_property;
  object_class->finalize = vc_declaration_list_finalize;

  /**
   * VcDeclarationList:state:
   *
   * How the list is kept at present.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VC_TYPE_SYNC_STATE, VC_SYNC_IDLE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * VcDeclarationList::changed:
   * @self: the list
   * @now: the declaration as it now stands
   */
  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_DECLARATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, VC_TYPE_DECLARATION);

  /**
   * VcDeclarationList::signed-out:
   * @self: the list
   * @error: what central said
   *
   * Central ended the session, or would not begin it. The list has stopped.
   */
  signals[SIGNED_OUT] = g_signal_new ("signed-out", VC_TYPE_DECLARATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_declaration_list_init (VcDeclarationList *self)
{
  self->table = vc_declaration_table_new ();
}

/**
 * vc_declaration_list_new:
 * @session: who is signed in
 * @cache: (nullable): where it is kept for times without the network; open
 *   with this officer's key
 *
 * Returns: (transfer full): an empty list that has not started
 */
VcDeclarationList *
vc_declaration_list_new (VcSession    *session,
                         VcCacheStore *cache)
{
  VcDeclarationList *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);

  self = g_object_new (VC_TYPE_DECLARATION_LIST, NULL);
  g_set_object (&self->cache, cache);
  self->follower = vc_follower_new (session, self->table);
  g_signal_connect_swapped (self->follower, "everything", G_CALLBACK (everything_cb), self);
  g_signal_connect_swapped (self->follower, "now", G_CALLBACK (now_cb), self);
  g_signal_connect_swapped (self->follower, "gone", G_CALLBACK (gone_cb), self);
  g_signal_connect_swapped (self->follower, "state", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (self->follower, "signed-out", G_CALLBACK (signed_out_cb), self);
  return self;
}

/**
 * vc_declaration_list_start:
 * @self: a list that is not started
 *
 * Begins to keep the list as central has it. Until central answers it is as
 * central had it last.
 */
void
vc_declaration_list_start (VcDeclarationList *self)
{
  g_return_if_fail (VC_IS_DECLARATION_LIST (self));

  if (self->cache != NULL)
    vc_cache_store_load_declarations_async (self->cache, NULL, loaded_cb, g_object_ref (self));
  vc_follower_start (self->follower);
}

/**
 * vc_declaration_list_stop:
 * @self: a list
 *
 * Stops keeping it. What it has stays.
 */
void
vc_declaration_list_stop (VcDeclarationList *self)
{
  g_return_if_fail (VC_IS_DECLARATION_LIST (self));

  vc_follower_stop (self->follower);
}

/**
 * vc_declaration_list_refresh:
 * @self: a list
 *
 * Asks now for what has changed, instead of waiting to be told.
 */
void
vc_declaration_list_refresh (VcDeclarationList *self)
{
  g_return_if_fail (VC_IS_DECLARATION_LIST (self));

  vc_follower_hurry (self->follower);
}

/**
 * vc_declaration_list_get_state:
 * @self: a list
 *
 * Returns: how it is kept at present
 */
VcSyncState
vc_declaration_list_get_state (VcDeclarationList *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION_LIST (self), VC_SYNC_IDLE);

  return vc_follower_get_state (self->follower);
}

/**
 * vc_declaration_list_find:
 * @self: a list
 * @id: a declaration's id
 *
 * Returns: (transfer none) (nullable): that declaration, or %NULL
 */
VcDeclaration *
vc_declaration_list_find (VcDeclarationList *self,
                          const char        *id)
{
  g_return_val_if_fail (VC_IS_DECLARATION_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return vc_declaration_table_find (self->table, id);
}

/**
 * vc_declaration_list_put:
 * @self: a list
 * @declaration: a declaration as central just answered it
 *
 * Shows an answer at once, before the event that tells of it.
 */
void
vc_declaration_list_put (VcDeclarationList *self,
                         VcDeclaration     *declaration)
{
  g_return_if_fail (VC_IS_DECLARATION_LIST (self));
  g_return_if_fail (VC_IS_DECLARATION (declaration));

  now_cb (self, declaration);
}
