/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-stock.h"

#include "vc-trouble.h"

/* A day's work at a busy counter, some 60 MB of previews; and half an hour's,
 * some 200 MB of photos. */
#define MAX_PREVIEWED 200
#define MAX_CASES     20

/* What came in a burst is looked at once, and after the officer's own calls. */
#define REST_SECONDS 2

/*
 * Previews come first: with them a case opens at once, on whatever line. Then
 * what the officer has in hand, which is looked at most closely, and then what
 * would be next if the network went.
 */
struct _VcPhotoStock
{
  GObject            parent_instance;

  VcDeclarationList *list;
  VcPhotoFiles      *files;
  char              *officer_id;
  GHashTable        *asked;        /* SHA-256 of what was fetched or would not come */
  GCancellable      *cancellable;
  gboolean           busy;
  char              *wanted;       /* SHA-256 of what is on its way */
  guint              rest_id;
};

G_DEFINE_FINAL_TYPE (VcPhotoStock, vc_photo_stock, G_TYPE_OBJECT)

/* Which of a photo's files is wanted; NULL: it has none of that kind. */
typedef const char *(*Naming) (VcPhoto *photo);

static void fetch_next (VcPhotoStock *self);

/* Damage that stays is the file's own: the next one is none the worse. */
static gboolean
is_about_line (const GError *error)
{
  return vc_trouble_is_passing (error) && !g_error_matches (error, VC_API_ERROR, VC_API_ERROR_DAMAGED);
}

static void
fetched_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcPhotoStock) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = vc_photo_files_get_finish (VC_PHOTO_FILES (object), result, &error);

  self->busy = FALSE;
  if (file == NULL && is_about_line (error))
    {
      /* Asked for again at the next change in the list. */
      g_hash_table_remove (self->asked, self->wanted);
      return;
    }

  if (!g_cancellable_is_cancelled (self->cancellable))
    fetch_next (self);
}

static gboolean
is_waiting (VcDeclaration *declaration)
{
  VcDeclarationState state = vc_declaration_get_state (declaration);

  return state == VC_DECLARATION_SUBMITTED || state == VC_DECLARATION_CLAIMED;
}

static gboolean
is_held_by (VcDeclaration *declaration,
            const char    *officer_id)
{
  VcClaim *claim = vc_declaration_get_fields (declaration)->claim;

  return claim != NULL && g_str_equal (vc_claim_get_officer_id (claim), officer_id);
}

/* Returns whether it was asked for. */
static gboolean
fetch (VcPhotoStock  *self,
       VcDeclaration *declaration,
       const char    *sha256)
{
  if (sha256 == NULL || !g_hash_table_add (self->asked, g_strdup (sha256)))
    return FALSE;

  self->busy = TRUE;
  g_free (self->wanted);
  self->wanted = g_strdup (sha256);
  vc_photo_files_get_async (self->files, vc_declaration_get_id (declaration), sha256, self->cancellable,
                            fetched_cb, g_object_ref (self));
  return TRUE;
}

/* Returns whether one was asked for. */
static gboolean
fetch_one_of (VcPhotoStock  *self,
              VcDeclaration *declaration,
              Naming         naming)
{
  GPtrArray *photos = vc_declaration_get_fields (declaration)->photos;
  GPtrArray *retakes = vc_declaration_get_retakes (declaration);

  for (guint i = 0; i < photos->len; i++)
    if (fetch (self, declaration, naming (g_ptr_array_index (photos, i))))
      return TRUE;

  for (guint i = 0; i < retakes->len; i++)
    if (fetch (self, declaration, naming (vc_retake_get_photo (g_ptr_array_index (retakes, i)))))
      return TRUE;

  return FALSE;
}

/* Of the first @max_cases that wait, or of those alone that @holder holds.
 * Returns whether one was asked for. */
static gboolean
fetch_one (VcPhotoStock *self,
           guint         max_cases,
           const char   *holder,
           Naming        naming)
{
  GListModel *model = G_LIST_MODEL (self->list);
  guint n_cases = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model) && n_cases < max_cases; i++)
    {
      g_autoptr (VcDeclaration) declaration = g_list_model_get_item (model, i);

      if (!is_waiting (declaration) || (holder != NULL && !is_held_by (declaration, holder)))
        continue;
      if (fetch_one_of (self, declaration, naming))
        return TRUE;
      n_cases++;
    }

  return FALSE;
}

static void
fetch_next (VcPhotoStock *self)
{
  if (self->busy || vc_declaration_list_get_state (self->list) == VC_SYNC_OFFLINE)
    return;

  if (!fetch_one (self, MAX_PREVIEWED, NULL, vc_photo_get_preview_sha256) &&
      !fetch_one (self, G_MAXUINT, self->officer_id, vc_photo_get_sha256))
    fetch_one (self, MAX_CASES, NULL, vc_photo_get_sha256);
}

static gboolean
rested_cb (gpointer user_data)
{
  VcPhotoStock *self = user_data;

  self->rest_id = 0;
  fetch_next (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VcPhotoStock *self)
{
  if (self->rest_id == 0 && self->cancellable != NULL)
    self->rest_id = g_timeout_add_seconds_full (G_PRIORITY_LOW, REST_SECONDS, rested_cb, self, NULL);
}

static void
vc_photo_stock_dispose (GObject *object)
{
  VcPhotoStock *self = VC_PHOTO_STOCK (object);

  if (self->list != NULL)
    vc_photo_stock_stop (self);
  g_clear_object (&self->list);
  g_clear_object (&self->files);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->officer_id, g_free);

  G_OBJECT_CLASS (vc_photo_stock_parent_class)->dispose (object);
}

static void
vc_photo_stock_class_init (VcPhotoStockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_stock_dispose;
}

static void
vc_photo_stock_init (VcPhotoStock *self)
{
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_photo_stock_new:
 * @list: the officer's cases
 * @files: where photos come from
 * @officer_id: that officer
 *
 * Returns: (transfer full): a stock that fills itself
 */
VcPhotoStock *
vc_photo_stock_new (VcDeclarationList *list,
                    VcPhotoFiles      *files,
                    const char        *officer_id)
{
  VcPhotoStock *self = g_object_new (VC_TYPE_PHOTO_STOCK, NULL);

  self->list = g_object_ref (list);
  self->files = g_object_ref (files);
  self->officer_id = g_strdup (officer_id);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_photo_stock_stop:
 * @self: a stock
 *
 * Fetches nothing any more.
 */
void
vc_photo_stock_stop (VcPhotoStock *self)
{
  g_return_if_fail (VC_IS_PHOTO_STOCK (self));

  g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
