/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A declaration with what became of it, and pages of them. */

#include "vc-wire-private.h"

static const struct
{
  VcDeclarationFlags  flag;
  const char         *name;
} flags[] = {
  { VC_DECLARATION_POPULATION_VERIFIED, "population_verified" },
  { VC_DECLARATION_PAPER_OUTSTANDING,   "paper_outstanding"   },
  { VC_DECLARATION_CITIZEN_WAITING,     "citizen_waiting"     },
  { VC_DECLARATION_BATCH,               "batch"               },
  { VC_DECLARATION_SPECIMEN,            "specimen"            },
};

/* A flag that a newer central added tells this client nothing. */
static VcDeclarationFlags
decode_flags (VcJsonDecoder *decoder)
{
  g_auto (GStrv) names = vc_json_decoder_take_strings (decoder, "flags");
  guint known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_strv_contains ((const char * const *) names, flags[i].name))
      known |= flags[i].flag;

  return (VcDeclarationFlags) known;
}

static JsonArray *
encode_flags (VcDeclarationFlags set)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if ((set & flags[i].flag) != 0)
      json_array_add_string_element (array, flags[i].name);

  return array;
}

/* In its declaration's body the decision need not say whose it is. */
static VcDecision *
decode_decision_of (VcJsonDecoder *decoder,
                    const char    *declaration_id)
{
  g_autoptr (VcDecision) decision = NULL;
  VcDecisionFields fields;

  decision = vc_wire_decode_optional (decoder, "decision", (VcWireDecode) vc_wire_decode_decision);
  if (decision == NULL)
    return NULL;

  fields = *vc_decision_get_fields (decision);
  fields.declaration_id = declaration_id;
  return vc_decision_new (&fields);
}

static void
decode_outcome (VcJsonDecoder       *decoder,
                VcDeclarationFields *fields)
{
  fields->retakes = vc_json_decoder_has (decoder, "retakes")
                    ? vc_wire_decode_array (decoder, "retakes", (VcWireDecode) vc_wire_decode_retake)
                    : NULL;
  fields->signed_papers = vc_json_decoder_has (decoder, "signed_papers")
                          ? vc_wire_decode_array (decoder, "signed_papers", (VcWireDecode) vc_wire_decode_signed_paper)
                          : NULL;
  fields->claim = vc_wire_decode_optional (decoder, "claim", (VcWireDecode) vc_wire_decode_claim);
  fields->decision = decode_decision_of (decoder, fields->id);
  fields->review = vc_wire_decode_optional (decoder, "review", (VcWireDecode) vc_wire_decode_review);
  fields->account = vc_wire_decode_optional (decoder, "account", (VcWireDecode) vc_wire_decode_account);
  fields->notices = vc_wire_decode_array (decoder, "notices", (VcWireDecode) vc_wire_decode_notice);
}

static void
clear_fields (VcDeclarationFields *fields)
{
  vc_wire_clear_filed (fields);
  g_clear_pointer (&fields->filed_at, g_date_time_unref);
  g_clear_pointer (&fields->due_at, g_date_time_unref);
  g_clear_pointer (&fields->retakes, g_ptr_array_unref);
  g_clear_pointer (&fields->signed_papers, g_ptr_array_unref);
  g_clear_object (&fields->claim);
  g_clear_object (&fields->decision);
  g_clear_object (&fields->review);
  g_clear_object (&fields->account);
  g_clear_pointer (&fields->notices, g_ptr_array_unref);
}

static VcDeclaration *
decode_declaration (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) filed = vc_json_decoder_enter (decoder, "filed");
  VcDeclarationFields fields = {
    .id = vc_wire_get_id (decoder, "id"),
    .dossier_number = vc_json_decoder_get_string (decoder, "dossier_number"),
    .version = (guint) vc_json_decoder_get_int (decoder, "version", 1, G_MAXINT32),
    .change = (guint64) vc_json_decoder_get_int (decoder, "change", 0, G_MAXINT64),
    .state = (VcDeclarationState) vc_json_decoder_get_enum (decoder, "state",
                                                            (VcJsonEnumFunc) vc_declaration_state_from_string),
    .flags = decode_flags (decoder),
    .receiving_office = vc_wire_get_id (decoder, "receiving_office"),
    .handling_office = vc_wire_get_id (decoder, "handling_office"),
    .resubmission_of = vc_wire_get_optional_id (decoder, "resubmission_of"),
    .filed_at = vc_json_decoder_take_time (decoder, "filed_at"),
    .due_at = vc_json_decoder_take_time (decoder, "due_at"),
  };
  VcDeclaration *declaration = NULL;

  vc_wire_decode_filed (filed, &fields);
  decode_outcome (decoder, &fields);

  if (!vc_json_decoder_has_failed (decoder))
    declaration = vc_declaration_new (&fields);

  clear_fields (&fields);
  return declaration;
}

static JsonObject *
encode_declaration (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  JsonObject                *object = json_object_new ();

  vc_wire_set_text (object, "id", fields->id);
  vc_wire_set_text (object, "dossier_number", fields->dossier_number);
  json_object_set_int_member (object, "version", fields->version);
  json_object_set_int_member (object, "change", (gint64) fields->change);
  vc_wire_set_text (object, "state", vc_declaration_state_to_string (fields->state));
  json_object_set_array_member (object, "flags", encode_flags (fields->flags));
  json_object_set_object_member (object, "filed", vc_wire_encode_filed (fields));
  vc_wire_set_text (object, "receiving_office", fields->receiving_office);
  vc_wire_set_text (object, "handling_office", fields->handling_office);
  vc_wire_set_text (object, "resubmission_of", fields->resubmission_of);
  vc_wire_set_time (object, "filed_at", fields->filed_at);
  vc_wire_set_time (object, "due_at", fields->due_at);
  if (fields->retakes->len > 0)
    vc_wire_set_array (object, "retakes", fields->retakes, (VcWireEncode) vc_wire_encode_retake);
  if (fields->signed_papers->len > 0)
    vc_wire_set_array (object, "signed_papers", fields->signed_papers, (VcWireEncode) vc_wire_encode_signed_paper);
  vc_wire_set_optional (object, "claim", fields->claim, (VcWireEncode) vc_wire_encode_claim);
  vc_wire_set_optional (object, "decision", fields->decision, (VcWireEncode) vc_wire_encode_decision);
  vc_wire_set_optional (object, "review", fields->review, (VcWireEncode) vc_wire_encode_review);
  vc_wire_set_optional (object, "account", fields->account, (VcWireEncode) vc_wire_encode_account);
  vc_wire_set_array (object, "notices", fields->notices, (VcWireEncode) vc_wire_encode_notice);
  return object;
}

/**
 * vc_wire_write_declaration:
 * @declaration: a declaration
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_declaration (VcDeclaration *declaration)
{
  return vc_wire_write (encode_declaration (declaration));
}

/**
 * vc_wire_read_declaration:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a declaration, or %NULL with @error set
 */
VcDeclaration *
vc_wire_read_declaration (JsonNode  *node,
                          GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_declaration, error);
}

/**
 * vc_wire_write_page:
 * @declarations: (element-type VcDeclaration): what the page holds
 * @next_cursor: (nullable): the name of the next page, if there is one
 * @change: central's counter at the time of this answer
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_page (GPtrArray  *declarations,
                    const char *next_cursor,
                    guint64     change)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_array (object, "items", declarations, (VcWireEncode) encode_declaration);
  vc_wire_set_text (object, "next_cursor", next_cursor);
  json_object_set_int_member (object, "change", (gint64) change);
  return vc_wire_write (object);
}

/**
 * vc_wire_read_page:
 * @node: a tree
 * @next_cursor: (out) (transfer full) (nullable): the name of the next page,
 *   %NULL on the last
 * @change: (out): central's counter at the time of this answer
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full) (element-type VcDeclaration): what the page holds,
 *   or %NULL with @error set
 */
GPtrArray *
vc_wire_read_page (JsonNode  *node,
                   char     **next_cursor,
                   guint64   *change,
                   GError   **error)
{
  g_autoptr (VcJsonDecoder) decoder = NULL;
  g_autoptr (GPtrArray) declarations = NULL;
  const char *cursor;
  gint64      counter;

  g_return_val_if_fail (node != NULL, NULL);

  decoder = vc_json_decoder_new (node);
  declarations = vc_wire_decode_array (decoder, "items", (VcWireDecode) decode_declaration);
  cursor = vc_json_decoder_get_optional_text (decoder, "next_cursor", 200);
  counter = vc_json_decoder_get_int (decoder, "change", 0, G_MAXINT64);

  if (!vc_json_decoder_finish (decoder, error))
    return NULL;

  *next_cursor = g_strdup (cursor);
  *change = (guint64) counter;
  return g_steal_pointer (&declarations);
}
