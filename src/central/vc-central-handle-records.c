/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-accounts.h"
#include "vc-central-declarations.h"
#include "vc-central-notices.h"
#include "vc-central-records.h"
#include "vc-wire.h"

/* The agency's own records. */

static gboolean
refuse_unknown (GError **error)
{
  g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND, "nothing is known of this code");
  return FALSE;
}

/**
 * vc_central_handle_get_insured_person:
 */
gboolean
vc_central_handle_get_insured_person (VcCentralRequest *request,
                                      VcCentralAnswer  *answer,
                                      GError          **error)
{
  const char *code = request->parameters[0];
  g_autofree char *declaration_id = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (VcInsuredPerson) record = NULL;

  if (!vc_central_request_check_bhxh_code (code, error))
    return FALSE;

  declaration_id = vc_central_request_dup_query (request, "declaration", NULL);
  if (declaration_id == NULL)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER,
                           "a look-up needs the declaration it is made for");
      return FALSE;
    }

  declaration = vc_central_request_find_declaration (request, declaration_id, error);
  if (declaration == NULL)
    return FALSE;

  /* Who looked for whom is on record even when there is nobody to find. */
  vc_central_request_audit (request, "record.look-up", declaration_id, "bhxh_code", code);
  record = vc_central_records_find (request->central, code);
  if (record == NULL)
    vc_central_answer_set_problem (answer, VC_PROBLEM_NOT_FOUND, "no record has this code");
  else
    vc_central_answer_set_json (answer, 200, vc_wire_write_insured_person (record));

  return TRUE;
}

static JsonNode *
write_account (VcAccount *account,
               GPtrArray *notices)
{
  JsonNode *node = vc_wire_write_account (account);
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < notices->len; i++)
    json_array_add_element (items, vc_wire_write_notice (g_ptr_array_index (notices, i)));

  json_object_set_array_member (json_node_get_object (node), "notices", items);
  return node;
}

/**
 * vc_central_handle_get_account:
 */
gboolean
vc_central_handle_get_account (VcCentralRequest *request,
                               VcCentralAnswer  *answer,
                               GError          **error)
{
  const char *code = request->parameters[0];
  g_autofree char *declaration_id = NULL;
  g_autoptr (VcAccount) account = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (GPtrArray) notices = NULL;

  if (!vc_central_request_check_bhxh_code (code, error))
    return FALSE;

  account = vc_central_accounts_find (request->central, code, &declaration_id);
  if (account == NULL || declaration_id == NULL)
    return refuse_unknown (error);

  declaration = vc_central_request_find_declaration (request, declaration_id, error);
  if (declaration == NULL)
    return FALSE;

  notices = vc_central_notices_list (request->central, declaration_id);
  vc_central_request_audit (request, "account.look-up", declaration_id, NULL, NULL);
  vc_central_answer_set_json (answer, 200, write_account (account, notices));
  return TRUE;
}
