/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-officers.h"
#include "vc-central-offices.h"
#include "vc-central-policy.h"
#include "vc-central-reasons.h"
#include "vc-central-sessions.h"
#include "vc-central-version.h"
#include "vc-wire.h"

/* What an officer asks about themselves and about the rules. */

/**
 * vc_central_handle_get_health:
 */
gboolean
vc_central_handle_get_health (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  g_autofree char *now = g_date_time_format (vc_central_get_now (request->central), "%FT%TZ");
  JsonObject *health = json_object_new ();

  json_object_set_string_member (health, "api_version", VC_CENTRAL_API_VERSION);
  json_object_set_string_member (health, "oldest_client", VC_CENTRAL_OLDEST_CLIENT);
  json_object_set_string_member (health, "time", now);
  vc_central_answer_set_object (answer, 200, health);
  return TRUE;
}

/**
 * vc_central_handle_sign_out:
 */
gboolean
vc_central_handle_sign_out (VcCentralRequest *request,
                            VcCentralAnswer  *answer,
                            GError          **error)
{
  vc_central_sessions_end (request->central, request->token);
  vc_central_request_audit (request, "session.end", NULL, NULL, NULL);
  vc_central_answer_set_empty (answer, 204);
  return TRUE;
}

/**
 * vc_central_handle_get_me:
 */
gboolean
vc_central_handle_get_me (VcCentralRequest *request,
                          VcCentralAnswer  *answer,
                          GError          **error)
{
  vc_central_answer_set_json (answer, 200, vc_wire_write_officer (request->officer));
  return TRUE;
}

/**
 * vc_central_handle_get_policy:
 */
gboolean
vc_central_handle_get_policy (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  vc_central_answer_set_json (answer, 200, vc_central_policy_write (request->central));
  return TRUE;
}

typedef JsonNode *(*WriteFunc) (gpointer value);

/* An object whose items are all of @values. */
static gboolean
answer_items (VcCentralAnswer *answer,
              GPtrArray       *values,
              WriteFunc        write)
{
  JsonObject *object = json_object_new ();
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < values->len; i++)
    json_array_add_element (items, write (g_ptr_array_index (values, i)));

  json_object_set_array_member (object, "items", items);
  vc_central_answer_set_object (answer, 200, object);
  return TRUE;
}

/**
 * vc_central_handle_list_offices:
 */
gboolean
vc_central_handle_list_offices (VcCentralRequest *request,
                                VcCentralAnswer  *answer,
                                GError          **error)
{
  g_autoptr (GPtrArray) offices = vc_central_offices_list (request->central);

  return answer_items (answer, offices, (WriteFunc) vc_wire_write_office);
}

/**
 * vc_central_handle_list_officers:
 */
gboolean
vc_central_handle_list_officers (VcCentralRequest *request,
                                 VcCentralAnswer  *answer,
                                 GError          **error)
{
  const char *office_id = request->parameters[0];
  g_autoptr (GPtrArray) officers = NULL;

  if (!vc_central_request_check_id (office_id, error) ||
      !vc_central_access_check_office (request->central, request->officer, request->operation, office_id, error))
    return FALSE;

  officers = vc_central_officers_list_active (request->central, office_id);
  return answer_items (answer, officers, (WriteFunc) vc_wire_write_colleague);
}

/**
 * vc_central_handle_list_reasons:
 */
gboolean
vc_central_handle_list_reasons (VcCentralRequest *request,
                                VcCentralAnswer  *answer,
                                GError          **error)
{
  g_autoptr (GPtrArray) reasons = vc_central_reasons_list (request->central);

  return answer_items (answer, reasons, (WriteFunc) vc_wire_write_reason);
}
