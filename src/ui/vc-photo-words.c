/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-words.h"

#include "vc-format.h"
#include "vc-photo-demand.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/**
 * vc_photo_words_dup_caption:
 * @declaration: a case
 * @place: a place
 *
 * Returns: (transfer full): the name of what stands there
 */
char *
vc_photo_words_dup_caption (VcDeclaration *declaration,
                            int            place)
{
  VcPhotoKind kind = vc_photo_place_get_kind (declaration, place);

  if (vc_photo_place_is_retake (place))
    /* Translators: which photo, made again by an officer. */
    return g_strdup_printf (_("%s, made at the counter"), vc_words_for_photo (kind));

  if (place == VC_PLACE_FRONT && vc_photo_demand (declaration, kind) == VC_PHOTO_VERIFIED_INSTEAD)
    return g_strdup (_("Identity document"));

  return g_strdup (vc_words_for_photo (kind));
}

/**
 * vc_photo_words_dup_note:
 * @declaration: a case
 * @place: a place
 *
 * Returns: (transfer full) (nullable): who made the photo at the counter, and
 *   when, or %NULL if the citizen filed it
 */
char *
vc_photo_words_dup_note (VcDeclaration *declaration,
                         int            place)
{
  VcRetake *retake = vc_declaration_get_retake (declaration, vc_photo_place_get_kind (declaration, place));
  const VcRetakeFields *fields;
  g_autofree char *when = NULL;

  if (!vc_photo_place_is_retake (place) || retake == NULL)
    return NULL;

  fields = vc_retake_get_fields (retake);
  when = vc_format_date_time (fields->taken_at);
  /* Translators: who made a photo at the counter, and when. */
  return g_strdup_printf (_("%1$s, %2$s"), fields->officer_name, when);
}

/**
 * vc_photo_words_dup_verified:
 * @declaration: a case whose document was verified instead of photographed
 *
 * Returns: (transfer full): when that was, and what is to be done here
 */
char *
vc_photo_words_dup_verified (VcDeclaration *declaration)
{
  VcIdentityDocument *document = vc_declaration_get_fields (declaration)->document;
  GDateTime          *when = document != NULL ? vc_identity_document_get_verified_at (document) : NULL;
  g_autofree char    *time = when != NULL ? vc_format_date_time (when) : NULL;

  if (time == NULL)
    return g_strdup (_("No photographs of the document were asked for. Compare the document in hand."));

  /* Translators: %s is a time and a day. */
  return g_strdup_printf (_("Matched at %s. No photographs of the document were asked for. "
                            "Compare the document in hand."), time);
}
