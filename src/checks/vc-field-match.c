/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-field-match.h"

/*
 * One field in its three sources: what was declared, what the presented
 * document says, what BHXH's own record says; and how the two others agree
 * with the declaration.
 */
struct _VcFieldMatch
{
  GObject        parent_instance;

  VcField        field;
  char          *declared;
  char          *document;
  char          *record;
  VcMatchResult  document_result;
  VcMatchResult  record_result;
};

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_DECLARED,
  PROP_DOCUMENT,
  PROP_RECORD,
  PROP_SAME,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (VcFieldMatch, vc_field_match, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
vc_field_match_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  VcFieldMatch *self = VC_FIELD_MATCH (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_uint (value, self->field);
      break;
    case PROP_DECLARED:
      g_value_set_string (value, self->declared);
      break;
    case PROP_DOCUMENT:
      g_value_set_string (value, self->document);
      break;
    case PROP_RECORD:
      g_value_set_string (value, self->record);
      break;
    case PROP_SAME:
      g_value_set_boolean (value, vc_field_match_get_result (self).severity == VC_SEVERITY_OK);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vc_field_match_finalize (GObject *object)
{
  VcFieldMatch *self = VC_FIELD_MATCH (object);

  g_clear_pointer (&self->declared, g_free);
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->record, g_free);

  G_OBJECT_CLASS (vc_field_match_parent_class)->finalize (object);
}

static void
vc_field_match_class_init (VcFieldMatchClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GParamFlags      flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vc_field_match_get_property;
  object_class->finalize = vc_field_match_finalize;

  properties[PROP_FIELD] = g_param_spec_uint ("field", NULL, NULL, 0, VC_N_FIELDS - 1, 0, flags);
  properties[PROP_DECLARED] = g_param_spec_string ("declared", NULL, NULL, NULL, flags);
  properties[PROP_DOCUMENT] = g_param_spec_string ("document", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_string ("record", NULL, NULL, NULL, flags);
  properties[PROP_SAME] = g_param_spec_boolean ("same", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vc_field_match_init (VcFieldMatch *self)
{
}

/**
 * vc_field_match_new:
 * @field: which field
 * @declared: (nullable): what was declared
 * @document: (nullable): what the presented document says
 * @document_result: how that agrees
 * @record: (nullable): what BHXH's own record says
 * @record_result: how that agrees
 *
 * Returns: (transfer full): a new value
 */
VcFieldMatch *
vc_field_match_new (VcField        field,
                    const char    *declared,
                    const char    *document,
                    VcMatchResult  document_result,
                    const char    *record,
                    VcMatchResult  record_result)
{
  VcFieldMatch *self = g_object_new (VC_TYPE_FIELD_MATCH, NULL);

  self->field = field;
  self->declared = g_strdup (declared);
  self->document = g_strdup (document);
  self->document_result = document_result;
  self->record = g_strdup (record);
  self->record_result = record_result;
  return self;
}

/**
 * vc_field_match_get_field:
 * @self: a match
 *
 * Returns: which field it is about
 */
VcField
vc_field_match_get_field (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), VC_FIELD_NAME);

  return self->field;
}

/**
 * vc_field_match_get_declared:
 * @self: a match
 *
 * Returns: (transfer none) (nullable): what was declared
 */
const char *
vc_field_match_get_declared (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), NULL);

  return self->declared;
}

/**
 * vc_field_match_get_document:
 * @self: a match
 *
 * Returns: (transfer none) (nullable): what the presented document says
 */
const char *
vc_field_match_get_document (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), NULL);

  return self->document;
}

/**
 * vc_field_match_get_record:
 * @self: a match
 *
 * Returns: (transfer none) (nullable): what BHXH's own record says
 */
const char *
vc_field_match_get_record (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), NULL);

  return self->record;
}

/**
 * vc_field_match_get_document_result:
 * @self: a match
 *
 * Returns: how the document agrees with the declaration
 */
VcMatchResult
vc_field_match_get_document_result (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), (VcMatchResult) { 0 });

  return self->document_result;
}

/**
 * vc_field_match_get_record_result:
 * @self: a match
 *
 * Returns: how BHXH's own record agrees with the declaration
 */
VcMatchResult
vc_field_match_get_record_result (VcFieldMatch *self)
{
  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), (VcMatchResult) { 0 });

  return self->record_result;
}

/**
 * vc_field_match_get_result:
 * @self: a match
 *
 * Returns: the worse of the two results
 */
VcMatchResult
vc_field_match_get_result (VcFieldMatch *self)
{
  VcMatchResult document, record;

  g_return_val_if_fail (VC_IS_FIELD_MATCH (self), (VcMatchResult) { 0 });

  document = self->document_result;
  record = self->record_result;

  if (document.severity != record.severity)
    return document.severity > record.severity ? document : record;

  return document.verdict >= record.verdict ? document : record;
}
