/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-progress.h"

static const char *
get_retaken (VcDeclaration *declaration,
             VcPhotoKind    kind)
{
  VcRetake *retake = vc_declaration_get_retake (declaration, kind);

  return retake != NULL ? vc_photo_get_sha256 (vc_retake_get_photo (retake)) : NULL;
}

/**
 * vc_photo_progress_begin:
 * @self: (out caller-allocates): how photos stand
 * @declaration: a case that was just opened
 *
 * Nothing was on the screen yet.
 */
void
vc_photo_progress_begin (VcPhotoProgress *self,
                         VcDeclaration   *declaration)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    {
      self->filed[kind] = vc_declaration_get_photo (declaration, kind) != NULL ? VC_PHOTO_WAITING : VC_PHOTO_NOT_FILED;
      self->retaken[kind] = get_retaken (declaration, kind) != NULL ? VC_PHOTO_WAITING : VC_PHOTO_NOT_FILED;
    }
}

/**
 * vc_photo_progress_renew:
 * @self: how photos stand
 * @before: the case as it was
 * @now: the same case, with other retakes
 *
 * What was made again since was not on the screen yet.
 */
void
vc_photo_progress_renew (VcPhotoProgress *self,
                         VcDeclaration   *before,
                         VcDeclaration   *now)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    if (g_strcmp0 (get_retaken (before, kind), get_retaken (now, kind)) != 0)
      self->retaken[kind] = get_retaken (now, kind) != NULL ? VC_PHOTO_WAITING : VC_PHOTO_NOT_FILED;
}

/**
 * vc_photo_progress_set:
 * @photo: how one photo stands
 * @state: how it stands now
 *
 * What was seen stays seen.
 *
 * Returns: whether anything changed
 */
gboolean
vc_photo_progress_set (VcPhotoState *photo,
                       VcPhotoState  state)
{
  if (*photo == state || *photo == VC_PHOTO_SEEN)
    return FALSE;

  *photo = state;
  return TRUE;
}

/**
 * vc_photo_progress_dup_seen:
 * @self: how photos stand
 * @declaration: whose photos
 * @form: (nullable): the SHA-256 of the form that is signed
 *
 * Returns: (transfer full): the SHA-256 of each photo that was on the screen,
 *   and @form
 */
GStrv
vc_photo_progress_dup_seen (const VcPhotoProgress *self,
                            VcDeclaration         *declaration,
                            const char            *form)
{
  g_autoptr (GStrvBuilder) seen = g_strv_builder_new ();

  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    {
      if (self->filed[kind] == VC_PHOTO_SEEN)
        g_strv_builder_add (seen, vc_photo_get_sha256 (vc_declaration_get_photo (declaration, kind)));
      if (self->retaken[kind] == VC_PHOTO_SEEN)
        g_strv_builder_add (seen, get_retaken (declaration, kind));
    }

  if (form != NULL)
    g_strv_builder_add (seen, form);

  return g_strv_builder_end (seen);
}
