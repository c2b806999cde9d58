/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-record-lookup.h"

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcVerificationState) state = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcInsuredPerson) record = NULL;

  record = vc_api_client_get_insured_person_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (record != NULL)
    vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND) ||
           g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER))
    vc_verification_state_set_record (state, VC_LOOKUP_NOT_FOUND, NULL);
  else
    vc_verification_state_set_record (state, VC_LOOKUP_FAILED, NULL);
}

/**
 * vc_record_lookup_start:
 * @client: the officer's connection
 * @state: a case
 * @cancellable: of this case
 *
 * Asks for the agency's own record of the code that was declared, and tells
 * the case what came of it.
 */
void
vc_record_lookup_start (VcApiClient         *client,
                        VcVerificationState *state,
                        GCancellable        *cancellable)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);

  g_return_if_fail (declaration != NULL);

  vc_api_client_get_insured_person_async (client, vc_declaration_get_fields (declaration)->bhxh_code,
                                          vc_declaration_get_id (declaration), cancellable,
                                          found_cb, g_object_ref (state));
}
