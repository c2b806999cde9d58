/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "real-central.h"

#include <glib/gstdio.h>

#include "vc-central-declarations.h"
#include "vc-central-files.h"
#include "vc-central-founding.h"
#include "vc-central-officers.h"
#include "vc-central-offices.h"
#include "vc-central-password.h"
#include "vc-central-photos.h"
#include "vc-central-pictures.h"
#include "vc-central-query.h"
#include "vc-central-server.h"
#include "vc-sign-in.h"
#include "vc-test.h"

struct _RealCentral
{
  char            *folder;
  VcClock         *clock;
  VcCentral       *central;
  VcCentralServer *server; /* NULL while it is away */
  char            *uri;
};

static void
must (gboolean      fine,
      const GError *error)
{
  ck_assert_msg (fine, "%s", error != NULL ? error->message : "");
}

static void
add_office (RealCentral *self,
            const char  *id,
            const char  *parent_id)
{
  g_autoptr (VcOffice) office = vc_office_new (id, parent_id, "BHXH Thử Nghiệm", "1 Thử Nghiệm", NULL, NULL, NULL);

  vc_central_offices_add (self->central, office);
}

static void
add_officers (RealCentral *self)
{
  g_autoptr (VcOfficer) clerk = vc_officer_new ("clerk", "clerk", "Cán bộ Mẫu", VC_ROLE_CLERK, "vp-1");
  g_autoptr (VcOfficer) other = vc_officer_new ("other", "other", "Cán bộ Mẫu", VC_ROLE_CLERK, "vp-1");
  g_autoptr (VcOfficer) admin = vc_officer_new ("admin", "admin", "Cán bộ Mẫu", VC_ROLE_ADMINISTRATOR, "vp-1");
  g_autofree char *hash = vc_central_password_hash (REAL_CENTRAL_PASSWORD, NULL);

  ck_assert_ptr_nonnull (hash);
  vc_central_officers_add (self->central, clerk, hash);
  vc_central_officers_add (self->central, other, hash);
  vc_central_officers_add (self->central, admin, hash);
}

static void
listen_at (RealCentral *self,
           const char  *address)
{
  g_autoptr (GError) error = NULL;

  self->server = vc_central_server_new (self->central);
  must (vc_central_server_listen (self->server, address, NULL, &error), error);
}

RealCentral *
real_central_new (void)
{
  RealCentral *self = g_new0 (RealCentral, 1);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 1, 0, 0);
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCentralDatabase) database = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("vssid-sync-XXXXXX", NULL);
  path = g_build_filename (self->folder, "central.db", NULL);
  database = vc_central_database_open (path, &error);
  must (database != NULL, error);

  self->clock = vc_clock_new_fixed (now);
  self->central = vc_central_new (database, &(VcCentralSettings) { 0 }, self->clock, random);
  must (vc_central_found (self->central, &error), error);

  must (vc_central_begin (self->central, &error), error);
  add_office (self, "vp-0", NULL);
  add_office (self, "vp-1", "vp-0");
  add_office (self, "vp-2", "vp-0");
  add_officers (self);
  must (vc_central_commit (self->central, &error), error);

  listen_at (self, "127.0.0.1:0");
  self->uri = vc_central_server_dup_uri (self->server);
  return self;
}

static void
remove_folder (const char *folder)
{
  static const char * const names[] = { "central.db", "central.db-wal", "central.db-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

void
real_central_free (RealCentral *self)
{
  if (self->server != NULL)
    real_central_go_away (self);

  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_object_unref (self->central);
  g_object_unref (self->clock);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->uri);
  g_free (self);
}

VcClock *
real_central_get_clock (RealCentral *self)
{
  return self->clock;
}

void
real_central_go_away (RealCentral *self)
{
  vc_central_server_close (self->server);
  g_clear_object (&self->server);
}

/* At the same address as before. */
void
real_central_come_back (RealCentral *self)
{
  listen_at (self, self->uri + strlen ("http://"));
}

static void
file_one (RealCentral *self,
          guint        number,
          const char  *office_id)
{
  g_autofree char *id = g_strdup_printf ("d-%04u", number);
  g_autofree char *dossier = g_strdup_printf ("%05u.G23", number);
  g_autofree char *code = g_strdup_printf ("56%08u", number);
  g_autoptr (GDateTime) filed_at = g_date_time_new_utc (2026, 11, 19, 2, 0, 0);
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 26, 10, 0, 0);
  g_autoptr (VcPerson) person = vc_person_new ("Trịnh Hữu Mẫu", (VcDate) { 1957, 3, 2 }, VC_SEX_MALE);
  g_autoptr (VcIdentityDocument) document = vc_identity_document_new (VC_DOCUMENT_CCCD, "056057999902", filed_at);
  g_autoptr (VcContact) contact = vc_contact_new ("0900000001", filed_at, NULL, NULL);
  g_autoptr (VcAddress) address = vc_address_new (&(VcAddressFields) {
    .scheme = VC_ADDRESS_VN_2025, .province_code = "56", .province = "Khánh Hòa", .ward_code = "22366",
    .ward = "Nha Trang", .detail = "Tổ 99",
  });
  g_autoptr (VcDeclaration) declaration = vc_declaration_new (&(VcDeclarationFields) {
    .id = id, .dossier_number = dossier, .version = 1, .person = person, .bhxh_code = code, .document = document,
    .address = address, .contact = contact, .receiving_office = office_id, .handling_office = office_id,
    .flags = VC_DECLARATION_POPULATION_VERIFIED | VC_DECLARATION_SPECIMEN,
    .committed_at = filed_at, .filed_at = filed_at, .due_at = due_at,
  });

  vc_central_declarations_add (self->central, declaration);
}

/* Files d-NNNN, @n of them from @first on, in one transaction. */
void
real_central_file (RealCentral *self,
                   guint        first,
                   guint        n,
                   const char  *office_id)
{
  g_autoptr (GError) error = NULL;

  must (vc_central_begin (self->central, &error), error);
  for (guint i = first; i < first + n; i++)
    file_one (self, i, office_id);
  must (vc_central_commit (self->central, &error), error);
}

static char *
add_file (RealCentral *self,
          const char  *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  vc_central_files_add (self->central, sha256, "image/jpeg", bytes);
  return sha256;
}

static void
add_photo (RealCentral *self,
           guint        number)
{
  g_autofree char *id = g_strdup_printf ("d-%04u", number);
  g_autofree char *content = g_strdup_printf ("photo %u", number);
  g_autofree char *small = g_strdup_printf ("preview %u", number);
  g_autofree char *sha256 = add_file (self, content);
  g_autofree char *preview_sha256 = add_file (self, small);
  g_autoptr (GPtrArray) photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) preview = g_bytes_new (small, strlen (small));

  g_ptr_array_add (photos, vc_photo_new (VC_PHOTO_PORTRAIT, sha256, "image/jpeg", strlen (content)));
  vc_central_photos_add (self->central, id, photos);
  vc_central_pictures_add (self->central, sha256, &(VcCentralPicture) {
    .width = 3000, .height = 4000, .preview = preview, .preview_sha256 = preview_sha256,
    .preview_width = 756, .preview_height = 1008,
  });
}

/* Gives each of d-NNNN, @n of them from @first on, a portrait of its own. Its
 * bytes are "photo N", those of its preview "preview N". */
void
real_central_add_photos (RealCentral *self,
                         guint        first,
                         guint        n)
{
  g_autoptr (GError) error = NULL;

  must (vc_central_begin (self->central, &error), error);
  for (guint i = first; i < first + n; i++)
    add_photo (self, i);
  must (vc_central_commit (self->central, &error), error);
}

static GPtrArray *
list_texts (RealCentral *self,
            const char  *sql)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  ck_assert (vc_central_begin (self->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central, sql);

    while (vc_central_query_next (query))
      g_ptr_array_add (texts, g_strdup (vc_central_query_get_text (query, 0)));
  }
  vc_central_rollback (self->central);
  return texts;
}

/* What the files said that were fetched, in that order. */
GPtrArray *
real_central_list_fetched (RealCentral *self)
{
  return list_texts (self,
    "SELECT CAST (f.bytes AS TEXT) FROM audit AS a"
    " JOIN files AS f ON f.sha256 = json_extract (a.line, '$.sha256')"
    " WHERE json_extract (a.line, '$.action') = 'photo.fetch' ORDER BY a.seq");
}

/* Who looked at which photo, as in "clerk: photo 1", in the order it became
 * known. */
GPtrArray *
real_central_list_viewed (RealCentral *self)
{
  return list_texts (self,
    "SELECT json_extract (a.line, '$.officer') || ': ' || CAST (f.bytes AS TEXT) FROM audit AS a"
    " JOIN files AS f ON instr (json_extract (a.line, '$.photos'), f.sha256) > 0"
    " WHERE json_extract (a.line, '$.action') = 'photo.view' ORDER BY a.seq");
}

/* Changes the database behind the server's back. */
void
real_central_run_sql (RealCentral *self,
                      const char  *sql)
{
  g_autoptr (GError) error = NULL;

  must (vc_central_begin (self->central, &error), error);
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central, sql);

    vc_central_query_run (query);
  }
  must (vc_central_commit (self->central, &error), error);
}

gint64
real_central_get_number (RealCentral *self,
                         const char  *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  must (vc_central_begin (self->central, &error), error);
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central, sql);

    ck_assert (vc_central_query_next (query));
    number = vc_central_query_get_int (query, 0);
  }
  vc_central_rollback (self->central);
  return number;
}

VcSession *
real_central_sign_in (RealCentral  *self,
                      const char   *account,
                      const char   *password,
                      GError      **error)
{
  g_autoptr (VcApiClient) client = vc_api_client_new (self->uri, NULL, "Quầy 3", NULL);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (VcProfile) profile = NULL;

  ck_assert_ptr_nonnull (client);
  vc_sign_in_async (client, account, secret, self->clock, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  profile = vc_sign_in_finish (result, error);
  return profile != NULL ? vc_session_new (client, profile, self->clock, random) : NULL;
}

VcSession *
real_central_must_sign_in (RealCentral *self,
                           const char  *account)
{
  g_autoptr (GError) error = NULL;
  VcSession *session = real_central_sign_in (self, account, REAL_CENTRAL_PASSWORD, &error);

  must (session != NULL, error);
  return session;
}

char *
real_central_dup_uri (RealCentral *self)
{
  return g_strdup (self->uri);
}

void
real_central_set_password (RealCentral *self,
                           const char  *officer_id,
                           const char  *password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = vc_central_password_hash (password, NULL);

  must (vc_central_begin (self->central, &error), error);
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central,
      "UPDATE officers SET password_hash = ?1 WHERE id = ?2");

    vc_central_query_bind_text (query, hash);
    vc_central_query_bind_text (query, officer_id);
    vc_central_query_run (query);
  }
  must (vc_central_commit (self->central, &error), error);
}
