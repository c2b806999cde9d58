/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signed-paper.h"

#include <string.h>

struct _VcSignedPaper
{
  GObject             parent_instance;

  VcSignedPaperFields fields;
};

G_DEFINE_FINAL_TYPE (VcSignedPaper, vc_signed_paper, G_TYPE_OBJECT)

static void
vc_signed_paper_finalize (GObject *object)
{
  VcSignedPaper *self = VC_SIGNED_PAPER (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.sha256);
  g_free ((char *) self->fields.media_type);
  g_free ((char *) self->fields.form_sha256);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);
  g_clear_pointer (&self->fields.attached_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_signed_paper_parent_class)->finalize (object);
}

static void
vc_signed_paper_class_init (VcSignedPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_signed_paper_finalize;
}

static void
vc_signed_paper_init (VcSignedPaper *self)
{
}

/**
 * vc_signed_paper_new:
 * @fields: what it is made of, with an id, a SHA-256 and a media type at
 *   least. Strings are copied, objects referenced
 *
 * Returns: (transfer full): a new signed paper
 */
VcSignedPaper *
vc_signed_paper_new (const VcSignedPaperFields *fields)
{
  VcSignedPaper *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);
  g_return_val_if_fail (fields->sha256 != NULL && fields->media_type != NULL, NULL);

  self = g_object_new (VC_TYPE_SIGNED_PAPER, NULL);
  self->fields = (VcSignedPaperFields) {
    .id = g_strdup (fields->id),
    .sha256 = g_strdup (fields->sha256),
    .media_type = g_strdup (fields->media_type),
    .size = fields->size,
    .n_pages = fields->n_pages,
    .form_sha256 = g_strdup (fields->form_sha256),
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .attached_at = fields->attached_at != NULL ? g_date_time_ref (fields->attached_at) : NULL,
  };
  return self;
}

/**
 * vc_signed_paper_get_fields:
 * @self: a signed paper
 *
 * Returns: (transfer none): what it is made of
 */
const VcSignedPaperFields *
vc_signed_paper_get_fields (VcSignedPaper *self)
{
  g_return_val_if_fail (VC_IS_SIGNED_PAPER (self), NULL);

  return &self->fields;
}

/**
 * vc_signed_paper_find_media_type:
 * @file: a file that somebody chose
 *
 * Goes by what stands at its beginning; the name of a file says nothing.
 *
 * Returns: (transfer none) (nullable): what it is, or %NULL when a signed
 *   paper cannot be of that kind
 */
const char *
vc_signed_paper_find_media_type (GBytes *file)
{
  static const struct
  {
    const char *mark;
    const char *media_type;
  } kinds[] = {
    { "%PDF-", "application/pdf" }, { "\xff\xd8\xff", "image/jpeg" }, { "\x89PNG", "image/png" },
  };
  gsize         size;
  gconstpointer data = g_bytes_get_data (file, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= strlen (kinds[i].mark) && memcmp (data, kinds[i].mark, strlen (kinds[i].mark)) == 0)
      return kinds[i].media_type;

  return NULL;
}
