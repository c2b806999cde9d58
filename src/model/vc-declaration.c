/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration.h"

#include "vc-enum-table.h"
#include "vc-object-array.h"

struct _VcDeclaration
{
  GObject             parent_instance;

  VcDeclarationFields fields;
};

G_DEFINE_FINAL_TYPE (VcDeclaration, vc_declaration, G_TYPE_OBJECT)

static const char * const state_names[] = {
  [VC_DECLARATION_SUBMITTED]         = "SUBMITTED",
  [VC_DECLARATION_CLAIMED]           = "CLAIMED",
  [VC_DECLARATION_APPROVED]          = "APPROVED",
  [VC_DECLARATION_ACCOUNT_ISSUED]    = "ACCOUNT_ISSUED",
  [VC_DECLARATION_REFUSED]           = "REFUSED",
  [VC_DECLARATION_REFUSAL_CONFIRMED] = "REFUSAL_CONFIRMED",
};

VC_DEFINE_ENUM_STRINGS (VcDeclarationState, vc_declaration_state, state_names)

static const char * const request_kind_names[] = {
  [VC_REQUEST_REGISTER] = "register",
  [VC_REQUEST_ADJUST]   = "adjust",
  [VC_REQUEST_STOP]     = "stop",
};

VC_DEFINE_ENUM_STRINGS (VcRequestKind, vc_request_kind, request_kind_names)

static const char * const subject_type_names[] = {
  [VC_SUBJECT_ADULT]        = "CA_NHAN",
  [VC_SUBJECT_CHILD]        = "CON",
  [VC_SUBJECT_ORGANISATION] = "TO_CHUC",
};

VC_DEFINE_ENUM_STRINGS (VcSubjectType, vc_subject_type, subject_type_names)

static const char * const channel_names[] = {
  [VC_CHANNEL_APP]    = "app",
  [VC_CHANNEL_PORTAL] = "portal",
};

VC_DEFINE_ENUM_STRINGS (VcChannel, vc_channel, channel_names)

static void
vc_declaration_finalize (GObject *object)
{
  VcDeclarationFields *fields = &VC_DECLARATION (object)->fields;

  g_free ((char *) fields->id);
  g_free ((char *) fields->dossier_number);
  g_clear_object (&fields->person);
  g_free ((char *) fields->bhxh_code);
  g_clear_object (&fields->document);
  g_clear_object (&fields->address);
  g_clear_object (&fields->contact);
  g_clear_object (&fields->guardian);
  g_free ((char *) fields->certificate_serial);
  g_free ((char *) fields->contact_person);
  g_clear_pointer (&fields->adjustments, g_ptr_array_unref);
  g_free ((char *) fields->stop_reason);
  g_clear_pointer (&fields->photos, g_ptr_array_unref);
  g_free ((char *) fields->form_sha256);
  g_free ((char *) fields->receiving_office);
  g_free ((char *) fields->handling_office);
  g_free ((char *) fields->resubmission_of);
  g_clear_pointer (&fields->committed_at, g_date_time_unref);
  g_clear_pointer (&fields->filed_at, g_date_time_unref);
  g_clear_pointer (&fields->due_at, g_date_time_unref);
  g_clear_pointer (&fields->retakes, g_ptr_array_unref);
  g_clear_pointer (&fields->signed_papers, g_ptr_array_unref);
  g_clear_object (&fields->claim);
  g_clear_object (&fields->decision);
  g_clear_object (&fields->review);
  g_clear_object (&fields->account);
  g_clear_pointer (&fields->notices, g_ptr_array_unref);

  G_OBJECT_CLASS (vc_declaration_parent_class)->finalize (object);
}

static void
vc_declaration_class_init (VcDeclarationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_declaration_finalize;
}

static void
vc_declaration_init (VcDeclaration *self)
{
}

static gpointer
ref_object (gpointer object)
{
  return object != NULL ? g_object_ref (object) : NULL;
}

static GDateTime *
ref_time (GDateTime *time)
{
  return time != NULL ? g_date_time_ref (time) : NULL;
}

static void
copy_form (VcDeclarationFields       *copy,
           const VcDeclarationFields *fields)
{
  copy->person = g_object_ref (fields->person);
  copy->bhxh_code = g_strdup (fields->bhxh_code);
  copy->document = ref_object (fields->document);
  copy->address = ref_object (fields->address);
  copy->contact = ref_object (fields->contact);
  copy->guardian = ref_object (fields->guardian);
  copy->certificate_serial = g_strdup (fields->certificate_serial);
  copy->contact_person = g_strdup (fields->contact_person);
  copy->adjustments = vc_object_array_copy (fields->adjustments);
  copy->stop_reason = g_strdup (fields->stop_reason);
  copy->photos = vc_object_array_copy (fields->photos);
  copy->form_sha256 = g_strdup (fields->form_sha256);
  copy->receiving_office = g_strdup (fields->receiving_office);
  copy->handling_office = g_strdup (fields->handling_office);
  copy->resubmission_of = g_strdup (fields->resubmission_of);
  copy->committed_at = ref_time (fields->committed_at);
  copy->filed_at = ref_time (fields->filed_at);
  copy->due_at = ref_time (fields->due_at);
}

static void
copy_outcome (VcDeclarationFields       *copy,
              const VcDeclarationFields *fields)
{
  copy->retakes = vc_object_array_copy (fields->retakes);
  copy->signed_papers = vc_object_array_copy (fields->signed_papers);
  copy->claim = ref_object (fields->claim);
  copy->decision = ref_object (fields->decision);
  copy->review = ref_object (fields->review);
  copy->account = ref_object (fields->account);
  copy->notices = vc_object_array_copy (fields->notices);
}

/**
 * vc_declaration_new:
 * @fields: what it is made of, with an id and a person at least. Strings are
 *   copied, objects referenced; lists that are %NULL become empty
 *
 * Returns: (transfer full): a new declaration
 */
VcDeclaration *
vc_declaration_new (const VcDeclarationFields *fields)
{
  VcDeclaration *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);
  g_return_val_if_fail (VC_IS_PERSON (fields->person), NULL);

  self = g_object_new (VC_TYPE_DECLARATION, NULL);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.dossier_number = g_strdup (fields->dossier_number);
  copy_form (&self->fields, fields);
  copy_outcome (&self->fields, fields);
  return self;
}

/**
 * vc_declaration_get_fields:
 * @self: a declaration
 *
 * Returns: (transfer none): what it is made of; no list in it is %NULL. Made
 *   of a copy of this with some members changed, vc_declaration_new() gives
 *   what the declaration has become
 */
const VcDeclarationFields *
vc_declaration_get_fields (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  return &self->fields;
}

/**
 * vc_declaration_get_id:
 * @self: a declaration
 *
 * Returns: (transfer none): central's own name for it
 */
const char *
vc_declaration_get_id (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  return self->fields.id;
}

/**
 * vc_declaration_get_dossier_number:
 * @self: a declaration
 *
 * Returns: (transfer none) (nullable): the number the citizen was told
 */
const char *
vc_declaration_get_dossier_number (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  return self->fields.dossier_number;
}

/**
 * vc_declaration_get_name:
 * @self: a declaration
 *
 * Returns: (transfer none): the name of the person it is about
 */
const char *
vc_declaration_get_name (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  return vc_person_get_name (self->fields.person);
}

/**
 * vc_declaration_get_state:
 * @self: a declaration
 *
 * Returns: where it stands
 */
VcDeclarationState
vc_declaration_get_state (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), VC_DECLARATION_SUBMITTED);

  return self->fields.state;
}

/**
 * vc_declaration_has_flag:
 * @self: a declaration
 * @flag: one flag
 *
 * Returns: whether @flag is set
 */
gboolean
vc_declaration_has_flag (VcDeclaration      *self,
                         VcDeclarationFlags  flag)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), FALSE);

  return (self->fields.flags & flag) != 0;
}

/**
 * vc_declaration_get_photo:
 * @self: a declaration
 * @kind: what the photo should show
 *
 * Returns: (transfer none) (nullable): the first photo of that kind, or %NULL
 *   when none was sent
 */
VcPhoto *
vc_declaration_get_photo (VcDeclaration *self,
                          VcPhotoKind    kind)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  for (guint i = 0; i < self->fields.photos->len; i++)
    {
      VcPhoto *photo = g_ptr_array_index (self->fields.photos, i);

      if (vc_photo_get_kind (photo) == kind)
        return photo;
    }

  return NULL;
}

/**
 * vc_declaration_get_retakes:
 * @self: a declaration
 *
 * Returns: (transfer none) (element-type VcRetake): the photos that officers
 *   made at the counter, the first made first
 */
GPtrArray *
vc_declaration_get_retakes (VcDeclaration *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  return self->fields.retakes;
}

/**
 * vc_declaration_get_retake:
 * @self: a declaration
 * @kind: what the photo should show
 *
 * Returns: (transfer none) (nullable): the last retake of that kind, or %NULL
 *   when none was made
 */
VcRetake *
vc_declaration_get_retake (VcDeclaration *self,
                           VcPhotoKind    kind)
{
  g_return_val_if_fail (VC_IS_DECLARATION (self), NULL);

  for (guint i = self->fields.retakes->len; i > 0; i--)
    {
      VcRetake *retake = g_ptr_array_index (self->fields.retakes, i - 1);

      if (vc_retake_get_kind (retake) == kind)
        return retake;
    }

  return NULL;
}
