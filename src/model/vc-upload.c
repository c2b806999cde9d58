/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-upload.h"

struct _VcUpload
{
  GObject   parent_instance;

  char     *id;
  guint64   received;
  gboolean  attached;
};

G_DEFINE_FINAL_TYPE (VcUpload, vc_upload, G_TYPE_OBJECT)

static void
vc_upload_finalize (GObject *object)
{
  VcUpload *self = VC_UPLOAD (object);

  g_free (self->id);

  G_OBJECT_CLASS (vc_upload_parent_class)->finalize (object);
}

static void
vc_upload_class_init (VcUploadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_upload_finalize;
}

static void
vc_upload_init (VcUpload *self)
{
}

/**
 * vc_upload_new:
 * @id: whose file it is: the signed paper's id
 * @received: how many bytes of it have come, so where to go on
 * @attached: whether all of it has come and was found good
 *
 * Returns: (transfer full): how far an upload is
 */
VcUpload *
vc_upload_new (const char *id,
               guint64     received,
               gboolean    attached)
{
  VcUpload *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (VC_TYPE_UPLOAD, NULL);
  self->id = g_strdup (id);
  self->received = received;
  self->attached = attached;
  return self;
}

/**
 * vc_upload_get_id:
 * @self: an upload
 *
 * Returns: (transfer none): the signed paper's id
 */
const char *
vc_upload_get_id (VcUpload *self)
{
  g_return_val_if_fail (VC_IS_UPLOAD (self), NULL);

  return self->id;
}

/**
 * vc_upload_get_received:
 * @self: an upload
 *
 * Returns: how many bytes central has
 */
guint64
vc_upload_get_received (VcUpload *self)
{
  g_return_val_if_fail (VC_IS_UPLOAD (self), 0);

  return self->received;
}

/**
 * vc_upload_is_attached:
 * @self: an upload
 *
 * Returns: whether the paper is with its declaration, so that nothing is left
 *   to send
 */
gboolean
vc_upload_is_attached (VcUpload *self)
{
  g_return_val_if_fail (VC_IS_UPLOAD (self), FALSE);

  return self->attached;
}
