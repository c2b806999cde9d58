/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-central.h"

#include "vc-central-accounts.h"
#include "vc-central-declarations.h"
#include "vc-central-files.h"
#include "vc-central-records.h"
#include "vc-test.h"

/* Invented citizens and what they filed. */

/* The smallest JPEG, a grey point. What follows its end belongs to no picture,
 * so each photo can be another file. */
static const guint8 grey_point[] = {
  0xff, 0xd8, 0xff, 0xdb, 0x00, 0x43, 0x00, 0x03, 0x02, 0x02, 0x02, 0x02, 0x02, 0x03, 0x02, 0x02, 0x02, 0x03, 0x03,
  0x03, 0x03, 0x04, 0x06, 0x04, 0x04, 0x04, 0x04, 0x04, 0x08, 0x06, 0x06, 0x05, 0x06, 0x09, 0x08, 0x0a, 0x0a, 0x09,
  0x08, 0x09, 0x09, 0x0a, 0x0c, 0x0f, 0x0c, 0x0a, 0x0b, 0x0e, 0x0b, 0x09, 0x09, 0x0d, 0x11, 0x0d, 0x0e, 0x0f, 0x10,
  0x10, 0x11, 0x10, 0x0a, 0x0c, 0x12, 0x13, 0x12, 0x10, 0x13, 0x0f, 0x10, 0x10, 0x10, 0xff, 0xc9, 0x00, 0x0b, 0x08,
  0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00, 0xff, 0xcc, 0x00, 0x06, 0x00, 0x10, 0x10, 0x05, 0xff, 0xda, 0x00,
  0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00, 0xd2, 0xcf, 0x20, 0xff, 0xd9,
};

/**
 * vc_test_photo_new:
 * @number: of the declaration
 * @kind: which photo
 *
 * Returns: (transfer full): the bytes of that photo
 */
GBytes *
vc_test_photo_new (guint       number,
                   VcPhotoKind kind)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *mark = g_strdup_printf ("MẪU / SPECIMEN %u %s", number, vc_photo_kind_to_string (kind));

  g_byte_array_append (bytes, grey_point, sizeof grey_point);
  g_byte_array_append (bytes, (const guint8 *) mark, strlen (mark));
  return g_byte_array_free_to_bytes (bytes);
}

static void
add_photo (VcTestCentral *self,
           GPtrArray     *photos,
           GBytes        *bytes,
           VcPhotoKind    kind)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  vc_central_files_add (self->central, sha256, "image/jpeg", bytes);
  g_ptr_array_add (photos, vc_photo_new (kind, sha256, "image/jpeg", g_bytes_get_size (bytes)));
}

static void
add_given (VcTestCentral *self,
           GPtrArray     *photos,
           guint          number,
           GBytes        *given,
           VcPhotoKind    kind)
{
  g_autoptr (GBytes) bytes = given != NULL ? g_bytes_ref (given) : vc_test_photo_new (number, kind);

  add_photo (self, photos, bytes, kind);
}

static GPtrArray *
list_photos (VcTestCentral       *self,
             const VcTestCitizen *citizen)
{
  GPtrArray *photos = g_ptr_array_new_with_free_func (g_object_unref);

  add_given (self, photos, citizen->number, citizen->portrait, VC_PHOTO_PORTRAIT);

  if (citizen->guardian_code != NULL)
    {
      add_given (self, photos, citizen->number, NULL, VC_PHOTO_BIRTH_CERTIFICATE);
    }
  else if (!citizen->verified)
    {
      add_given (self, photos, citizen->number, citizen->front, VC_PHOTO_FRONT);
      add_given (self, photos, citizen->number, citizen->back, VC_PHOTO_BACK);
    }

  return photos;
}

static void
add_record (VcTestCentral       *self,
            const VcTestCitizen *citizen,
            const char          *code,
            VcPerson            *person,
            const char          *id_number)
{
  g_autoptr (VcPerson) named = citizen->record_name != NULL
                               ? vc_person_new (citizen->record_name, (VcDate) { 1950, 1, 2 }, VC_SEX_MALE)
                               : g_object_ref (person);
  g_autoptr (VcInsuredPerson) record = vc_insured_person_new (code, named,
                                                              citizen->record_name != NULL ? "056050999999" : id_number,
                                                              VC_ACCOUNT_NONE);

  if (!citizen->no_record)
    vc_central_records_add (self->central, record);
}

static VcAddress *
new_address (void)
{
  const VcAddressFields fields = {
    VC_ADDRESS_VN_2004, "56", "Tỉnh Khánh Hòa", "574", "Huyện Diên Khánh", "22651", "Xã Thử Nghiệm", "Thôn Mẫu 3",
  };

  return vc_address_new (&fields);
}

/* What the citizen declared; the parts of it are released with @parts. */
static void
fill (VcDeclarationFields *fields,
      const VcTestCitizen *citizen,
      GDateTime           *filed_at,
      GPtrArray           *parts)
{
  gboolean child = citizen->guardian_code != NULL;
  g_autofree char *phone = citizen->phone != NULL
                           ? g_strdup (citizen->phone)
                           : g_strdup_printf ("0992%06u", citizen->number);
  g_autofree char *id_number = g_strdup_printf ("056188%06u", 999000 + citizen->number % 1000);

  fields->person = vc_person_new (citizen->name != NULL ? citizen->name : "Âu Dương Thị Hoè",
                                  child ? (VcDate) { 2015, 3, 4 } : (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE);
  fields->document = vc_identity_document_new (child ? VC_DOCUMENT_BIRTH_CERTIFICATE : VC_DOCUMENT_CCCD,
                                               child ? NULL : id_number, citizen->verified ? filed_at : NULL);
  fields->address = new_address ();
  g_ptr_array_add (parts, fields->person);
  g_ptr_array_add (parts, fields->document);
  g_ptr_array_add (parts, fields->address);

  if (child)
    {
      fields->guardian = vc_guardian_new ("Âu Dương Mẫu", citizen->guardian_code, VC_RELATION_FATHER,
                                          VC_ACCOUNT_NONE, phone, NULL);
      g_ptr_array_add (parts, fields->guardian);
    }
  else
    {
      fields->contact = vc_contact_new (phone, filed_at, citizen->email, NULL);
      g_ptr_array_add (parts, fields->contact);
    }
}

static char *
dup_form (VcTestCentral       *self,
          const VcTestCitizen *citizen)
{
  char *sha256;

  if (citizen->form == NULL)
    return NULL;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, citizen->form);
  vc_central_files_add (self->central, sha256, "application/pdf", citizen->form);
  return sha256;
}

/**
 * vc_test_central_file:
 * @self: a central
 * @citizen: who files what
 */
void
vc_test_central_file (VcTestCentral       *self,
                      const VcTestCitizen *citizen)
{
  const char *office = citizen->office != NULL ? citizen->office : "KH-DK";
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autoptr (GDateTime) filed_at = g_date_time_add_minutes (now, (int) citizen->number - 600);
  g_autofree char *id = g_strdup_printf ("D%u", citizen->number);
  g_autofree char *dossier = g_strdup_printf ("%05u.GD/2026/056", 90000 + citizen->number);
  g_autofree char *code = citizen->bhxh_code != NULL
                          ? g_strdup (citizen->bhxh_code)
                          : g_strdup_printf ("569999%04u", citizen->number);
  g_autofree char *form_sha256 = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) photos = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;
  VcDeclarationFields fields = {
    .id = id, .dossier_number = dossier, .version = 1, .bhxh_code = code,
    .flags = VC_DECLARATION_SPECIMEN | (citizen->verified ? VC_DECLARATION_POPULATION_VERIFIED : 0),
    .request_kind = citizen->request_kind,
    .subject_type = citizen->guardian_code != NULL ? VC_SUBJECT_CHILD : VC_SUBJECT_ADULT,
    .receiving_office = office, .handling_office = office,
    .resubmission_of = citizen->resubmission_of,
    .committed_at = filed_at, .filed_at = filed_at, .due_at = filed_at,
  };

  fill (&fields, citizen, filed_at, parts);
  ck_assert (vc_central_begin (self->central, NULL));
  fields.form_sha256 = form_sha256 = dup_form (self, citizen);
  fields.photos = photos = list_photos (self, citizen);
  declaration = vc_declaration_new (&fields);
  add_record (self, citizen, code, fields.person, vc_identity_document_get_number (fields.document));
  vc_central_declarations_add (self->central, declaration);
  ck_assert (vc_central_commit (self->central, NULL));
}

/**
 * vc_test_central_add_account:
 * @self: a central
 * @bhxh_code: whose
 * @state: the contract's word
 * @phone: (nullable): its phone
 * @email: (nullable): its e-mail address
 *
 * Adds an account older than this central.
 */
void
vc_test_central_add_account (VcTestCentral *self,
                             const char    *bhxh_code,
                             const char    *state,
                             const char    *phone,
                             const char    *email)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  VcCentralAccountFields fields = {
    .bhxh_code = bhxh_code,
    .office_id = "KH-00",
    .issued_at = now,
    .phone = phone,
    .email = email,
  };

  ck_assert (vc_account_state_from_string (state, &fields.state));
  ck_assert (vc_central_begin (self->central, NULL));
  vc_central_accounts_add (self->central, &fields);
  ck_assert (vc_central_commit (self->central, NULL));
}
