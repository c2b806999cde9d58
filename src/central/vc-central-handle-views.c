/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-audit.h"
#include "vc-central-photos.h"
#include "vc-wire.h"

/* Photos that officers have looked at. */

static gboolean
check_photos (VcCentralRequest *request,
              VcDeclaration    *declaration,
              VcViewing        *viewing,
              GError          **error)
{
  const char * const *photos = vc_viewing_get_fields (viewing)->photos;

  for (guint i = 0; photos[i] != NULL; i++)
    if (!vc_central_photos_has (request->central, vc_declaration_get_id (declaration), photos[i]))
      {
        g_set_error (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE, "/photos/%u: is no photo of the declaration", i);
        return FALSE;
      }

  return TRUE;
}

static void
record (VcCentralRequest *request,
        VcDeclaration    *declaration,
        VcViewing        *viewing)
{
  const VcViewingFields *fields = vc_viewing_get_fields (viewing);
  g_autofree char *photos = g_strjoinv (",", (char **) fields->photos);
  g_autofree char *seen_at = g_date_time_format_iso8601 (fields->seen_at);

  vc_central_audit_add (request->central, vc_officer_get_id (request->officer), "photo.view",
                        vc_declaration_get_id (declaration), "photos", photos, "counter", fields->counter,
                        "seen_at", seen_at, NULL);
}

/**
 * vc_central_handle_add_view:
 */
gboolean
vc_central_handle_add_view (VcCentralRequest *request,
                            VcCentralAnswer  *answer,
                            GError          **error)
{
  g_autoptr (VcViewing) viewing = vc_wire_read_viewing (request->json, error);
  g_autoptr (VcDeclaration) declaration = NULL;

  if (viewing == NULL)
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL || !check_photos (request, declaration, viewing, error))
    return FALSE;

  record (request, declaration, viewing);
  vc_central_answer_set_empty (answer, 204);
  return TRUE;
}
