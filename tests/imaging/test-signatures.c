/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-test-document.h"
#include "vc-test-signing.h"

#include <glib/gstdio.h>

#define SQUARE "1 0 0 rg 0 0 9999 9999 re f"

static char *folder;
static char *program;

static void
make_signers (void)
{
  folder = vc_test_signing_make_signers ();
  program = g_build_filename (g_getenv ("VSSID_COUNTER_BUILD_DIR"), "src/decoder/vssid-decoder", NULL);
}

/* The certificates that are trusted are looked for beside what was built. */
static void
trust (void)
{
  g_setenv ("VSSID_COUNTER_BUILD_DIR", folder, TRUE);
}

static void
remove_signers (void)
{
  const char *const words[] = { "rm", "-r", folder, NULL };

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&program, g_free);
}

static GBytes *
sign (GBytes     *file,
      const char *signer)
{
  return vc_test_signing_sign (file, &(VcTestSigning) { .folder = folder, .signer = signer });
}

static GBytes *
new_document (void)
{
  return vc_test_document_new (&(VcTestDocument) { .content = SQUARE, .n_pages = 1 });
}

static GBytes *
new_signed (const char *signer)
{
  g_autoptr (GBytes) file = new_document ();

  return sign (file, signer);
}

/* A page that is drawn, whatever became of its signatures. */
static VcImage *
draw (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  VcImage *image = test_decode_page (program, file, 0, (VcImageRequest) { 64, 64 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_height (image), 64);
  return image;
}

static const VcSignature *
signature_at (VcImage *image,
              guint    i)
{
  ck_assert_uint_lt (i, vc_image_get_signatures (image)->len);

  return vc_image_get_signatures (image)->pdata[i];
}

static void
assert_only (GBytes            *file,
             VcSignatureStatus  status,
             VcSignatureTrust   trust,
             const char        *what)
{
  g_autoptr (VcImage) image = draw (file);
  const VcSignature *signature = signature_at (image, 0);

  ck_assert_uint_eq (vc_image_get_signatures (image)->len, 1);
  ck_assert_msg (vc_signature_get_status (signature) == status, "%s: status %d", what,
                 vc_signature_get_status (signature));
  ck_assert_msg (vc_signature_get_trust (signature) == trust, "%s: trust %d", what,
                 vc_signature_get_trust (signature));
}

START_TEST (a_document_nobody_signed_has_no_signatures)
{
  g_autoptr (GBytes) file = new_document ();
  g_autoptr (VcImage) image = draw (file);

  ck_assert_uint_eq (vc_image_get_signatures (image)->len, 0);
}
END_TEST

/* The stranger has a certificate in the same words as the good one, by an
 * authority in the same words. All name a server to ask, which nobody asks. */
static const struct
{
  const char      *signer;
  VcSignatureTrust trust;
  const char      *name;
} signers[] = {
  { "good",     VC_SIGNATURE_TRUST_YES,            "Nguyễn Thị Thử" },
  { "stranger", VC_SIGNATURE_TRUST_UNKNOWN_ISSUER, "Nguyễn Thị Thử" },
  { "expired",  VC_SIGNATURE_TRUST_EXPIRED,        "Trần Văn Thử"   },
};

START_TEST (a_signature_tells_whether_who_signed_is_known)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GBytes) file = new_signed (signers[_i].signer);
  g_autoptr (VcImage) image = draw (file);
  const VcSignature *signature = signature_at (image, 0);

  assert_only (file, VC_SIGNATURE_INTACT, signers[_i].trust, signers[_i].signer);
  ck_assert_str_eq (vc_signature_get_signer (signature), signers[_i].name);
  ck_assert_int_ge (vc_signature_get_signed_at (signature), before);
  ck_assert_int_le (vc_signature_get_signed_at (signature), g_get_real_time () / G_USEC_PER_SEC);
}
END_TEST

/* Who vouches for whom must be told with the signature, and must be allowed
 * to: a signer's certificate vouches for nobody. */
static const struct
{
  const char      *signer;
  const char      *option;
  VcSignatureTrust trust;
} chains[] = {
  { "clerk",     "-md sha256 -certfile office.crt", VC_SIGNATURE_TRUST_YES            },
  { "clerk",     "-md sha256",                      VC_SIGNATURE_TRUST_UNKNOWN_ISSUER },
  { "clerk",     "-md sha256 -certfile good.crt",   VC_SIGNATURE_TRUST_UNKNOWN_ISSUER },
  { "pretender", "-md sha256 -certfile good.crt",   VC_SIGNATURE_TRUST_UNKNOWN_ISSUER },
  { "stranger",  "-md sha256 -certfile nobody.crt", VC_SIGNATURE_TRUST_UNKNOWN_ISSUER },
};

START_TEST (trust_goes_from_hand_to_hand_among_those_who_may_give_it)
{
  g_autoptr (GBytes) unsigned_file = new_document ();
  g_autoptr (GBytes) file = vc_test_signing_sign (unsigned_file, &(VcTestSigning) {
    .folder = folder, .signer = chains[_i].signer, .option = chains[_i].option });

  assert_only (file, VC_SIGNATURE_INTACT, chains[_i].trust, chains[_i].signer);
}
END_TEST

START_TEST (without_trusted_certificates_every_issuer_is_unknown)
{
  g_autoptr (GBytes) file = new_signed ("good");
  g_autofree char *certificate = g_build_filename (folder, "trusted-certificates", "authority.crt", NULL);
  g_autofree char *trusted = g_build_filename (folder, "trusted-certificates", NULL);
  g_autofree char *elsewhere = g_build_filename (folder, "elsewhere", NULL);

  ck_assert_int_eq (g_rename (certificate, elsewhere), 0);
  assert_only (file, VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_UNKNOWN_ISSUER, "an empty folder");
  ck_assert_int_eq (g_rmdir (trusted), 0);
  assert_only (file, VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_UNKNOWN_ISSUER, "no folder");

  ck_assert_int_eq (g_mkdir (trusted, 0755), 0);
  ck_assert_int_eq (g_rename (elsewhere, certificate), 0);
}
END_TEST

/* With one letter for another. */
static GBytes *
change (GBytes     *file,
        const char *from,
        char        to)
{
  char *bytes = g_memdup2 (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  char *at = memmem (bytes, g_bytes_get_size (file), from, strlen (from));

  ck_assert_ptr_nonnull (at);
  *at = to;
  return g_bytes_new_take (bytes, g_bytes_get_size (file));
}

/* In the page, in what was added for the signature, and after it. */
static const char *const altered[] = { "1 0 0 rg", "SigFlags", "startxref" };

START_TEST (a_document_changed_after_signing_is_altered)
{
  g_autoptr (GBytes) file = new_signed ("good");
  g_autoptr (GBytes) changed = change (file, altered[_i], altered[_i][0] == '1' ? '0' : 'x');

  assert_only (changed, VC_SIGNATURE_ALTERED, VC_SIGNATURE_TRUST_UNCHECKED, altered[_i]);
}
END_TEST

static GBytes *
append (GBytes     *file,
        const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
  return g_byte_array_free_to_bytes (bytes);
}

START_TEST (what_is_added_after_signing_is_not_signed)
{
  g_autoptr (GBytes) file = new_signed ("good");
  g_autoptr (GBytes) longer = append (file, "% a note\n");
  g_autoptr (GBytes) with_spaces = append (file, "\r\n \n");

  assert_only (longer, VC_SIGNATURE_EARLIER, VC_SIGNATURE_TRUST_YES, "a note");
  assert_only (with_spaces, VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_YES, "an empty line");
}
END_TEST

START_TEST (each_of_several_signatures_is_told)
{
  g_autoptr (GBytes) once = new_signed ("good");
  g_autoptr (GBytes) twice = sign (once, "stranger");
  g_autoptr (GBytes) file = sign (twice, "expired");
  g_autoptr (VcImage) image = draw (file);

  ck_assert_uint_eq (vc_image_get_signatures (image)->len, 3);
  for (guint i = 0; i < 3; i++)
    {
      ck_assert_int_eq (vc_signature_get_status (signature_at (image, i)),
                        i < 2 ? VC_SIGNATURE_EARLIER : VC_SIGNATURE_INTACT);
      ck_assert_int_eq (vc_signature_get_trust (signature_at (image, i)), signers[i].trust);
      ck_assert_str_eq (vc_signature_get_signer (signature_at (image, i)), signers[i].name);
    }
}
END_TEST

START_TEST (no_more_than_sixteen_are_told)
{
  g_autoptr (GBytes) file = new_document ();

  for (guint i = 0; i < 17; i++)
    {
      g_autoptr (GBytes) shorter = g_steal_pointer (&file);

      file = sign (shorter, "good");
    }

  {
    g_autoptr (VcImage) image = draw (file);

    ck_assert_uint_eq (vc_image_get_signatures (image)->len, 16);
    ck_assert_int_eq (vc_signature_get_status (signature_at (image, 15)), VC_SIGNATURE_EARLIER);
  }
}
END_TEST

START_TEST (a_name_is_one_line_of_whole_letters)
{
  g_autoptr (GBytes) file = new_signed ("odd");
  g_autoptr (VcImage) image = draw (file);
  const char *name = vc_signature_get_signer (signature_at (image, 0));

  ck_assert_msg (g_str_has_prefix (name, "Lê Thử") && g_str_has_suffix (name, "ếế"), "%s", name);
  ck_assert_msg (g_utf8_validate (name, -1, NULL), "%s", name);
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    ck_assert_msg (g_unichar_isprint (g_utf8_get_char (at)), "%s", name);
  ck_assert_uint_le (strlen (name), 100);
  ck_assert_uint_gt (strlen (name), 97);
}
END_TEST

static const struct
{
  const char *date;
  gint64      seconds;
} dates[] = {
  { "D:20260131093000+07'00'", 1769826600 },
  { "D:20260131023000Z",       1769826600 },
  { "D:20260130213000-05'00'", 1769826600 },
  { "D:20260131",              1769817600 },
  { "D:20261331",              0          },
  { "D:99991231235959-23'59'", 0          },
  { "D:19000101000000Z",       0          },
  { "yesterday",               0          },
  { "",                        0          },
};

START_TEST (a_time_that_only_the_document_tells_is_told)
{
  g_autoptr (GBytes) unsigned_file = new_document ();
  g_autoptr (GBytes) file = vc_test_signing_sign (unsigned_file, &(VcTestSigning) {
    .folder = folder, .signer = "good", .option = "-md sha256 -noattr", .date = dates[_i].date });
  g_autoptr (VcImage) image = draw (file);

  ck_assert_int_eq (vc_signature_get_status (signature_at (image, 0)), VC_SIGNATURE_INTACT);
  ck_assert_int_eq (vc_signature_get_signed_at (signature_at (image, 0)), dates[_i].seconds);
}
END_TEST

/* A signature that carries what it signs says nothing of the file; one by a
 * method that was broken says nothing; one without a certificate is nobody's. */
static const char *const useless[] = {
  "-md sha256 -nodetach", "-md sha1 -nodetach", "-md sha1", "-md sha256 -nocerts",
};

START_TEST (a_signature_that_says_nothing_of_the_file_is_not_checked)
{
  g_autoptr (GBytes) unsigned_file = new_document ();
  g_autoptr (GBytes) file = vc_test_signing_sign (unsigned_file, &(VcTestSigning) {
    .folder = folder, .signer = "good", .option = useless[_i] });

  assert_only (file, VC_SIGNATURE_UNCHECKED, VC_SIGNATURE_TRUST_UNCHECKED, useless[_i]);
}
END_TEST

/* What a good signature covers, all there, in a file that shows another page. */
START_TEST (a_signature_moved_to_another_document_is_not_checked)
{
  g_autoptr (GBytes) file = new_signed ("good");
  g_autoptr (GBytes) other = vc_test_document_new (&(VcTestDocument) { .content = "0 1 0 rg", .n_pages = 1 });
  gsize shift = g_bytes_get_size (other);
  g_autoptr (GBytes) moved = NULL;
  g_autoptr (VcImage) image = NULL;
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (other, NULL), shift);
  g_byte_array_append (bytes, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  moved = g_byte_array_free_to_bytes (bytes);
  image = draw (moved);

  for (guint i = 0; i < vc_image_get_signatures (image)->len; i++)
    ck_assert_int_eq (vc_signature_get_status (signature_at (image, i)), VC_SIGNATURE_UNCHECKED);
}
END_TEST

static const char *const ranges[] = {
  "", "[", "[]", "[0]", "[0 1 2]", "[0 1 2 3 4]", "[1 10 20 30]", "[0 -1 20 30]", "[0 20 10 30]",
  "[0 10 20 4294967295]", "[0 99999999999999999999 20 30]", "[0 10 11 5]", "[0 10 12 5]", "[0 0 0 0]",
  "[0 10 30 9000000]", "[0.5 1 2 3]", "[0 1 /Contents 3]", "100 0 R",
};

START_TEST (a_range_that_is_not_what_it_should_be_ends_in_a_picture)
{
  g_autoptr (GBytes) unsigned_file = new_document ();
  g_autoptr (GBytes) file = vc_test_signing_sign (unsigned_file, &(VcTestSigning) {
    .folder = folder, .signer = "good", .range = ranges[_i] });

  assert_only (file, VC_SIGNATURE_UNCHECKED, VC_SIGNATURE_TRUST_UNCHECKED, ranges[_i]);
}
END_TEST

/* Nothing, no DER, a sequence without an end, one longer than there is, signed
 * data with nothing in it, one without methods, one that is only encrypted. */
static const char *const messages[] = {
  "00", "ffffffff", "3080", "3084ffffffff", "300b06092a864886f70d010702", "300f06092a864886f70d010702a0023000",
  "301806092a864886f70d010702a00b3009020101310030003100", "300f06092a864886f70d010703a0023000",
  "308006092a864886f70d010702a08030800201013100308006092a864886f70d0107010000310000000000",
  ">>>>", "(hello)",
};

START_TEST (a_signature_that_is_none_ends_in_a_picture)
{
  g_autoptr (GBytes) unsigned_file = new_document ();
  g_autoptr (GBytes) file = vc_test_signing_sign (unsigned_file, &(VcTestSigning) {
    .folder = folder, .signer = "good", .contents = messages[_i] });

  assert_only (file, VC_SIGNATURE_UNCHECKED, VC_SIGNATURE_TRUST_UNCHECKED, messages[_i]);
}
END_TEST

TCase *
test_signatures_case (void)
{
  TCase *tcase = tcase_create ("signatures");

  tcase_add_unchecked_fixture (tcase, make_signers, remove_signers);
  tcase_add_checked_fixture (tcase, trust, NULL);
  tcase_add_test (tcase, a_document_nobody_signed_has_no_signatures);
  tcase_add_loop_test (tcase, a_signature_tells_whether_who_signed_is_known, 0, G_N_ELEMENTS (signers));
  tcase_add_loop_test (tcase, trust_goes_from_hand_to_hand_among_those_who_may_give_it, 0, G_N_ELEMENTS (chains));
  tcase_add_test (tcase, without_trusted_certificates_every_issuer_is_unknown);
  tcase_add_loop_test (tcase, a_document_changed_after_signing_is_altered, 0, G_N_ELEMENTS (altered));
  tcase_add_test (tcase, what_is_added_after_signing_is_not_signed);
  tcase_add_test (tcase, each_of_several_signatures_is_told);
  tcase_add_test (tcase, no_more_than_sixteen_are_told);
  tcase_add_test (tcase, a_name_is_one_line_of_whole_letters);
  tcase_add_loop_test (tcase, a_time_that_only_the_document_tells_is_told, 0, G_N_ELEMENTS (dates));
  tcase_add_loop_test (tcase, a_signature_that_says_nothing_of_the_file_is_not_checked, 0, G_N_ELEMENTS (useless));
  tcase_add_test (tcase, a_signature_moved_to_another_document_is_not_checked);
  tcase_add_loop_test (tcase, a_range_that_is_not_what_it_should_be_ends_in_a_picture, 0, G_N_ELEMENTS (ranges));
  tcase_add_loop_test (tcase, a_signature_that_is_none_ends_in_a_picture, 0, G_N_ELEMENTS (messages));

  return tcase;
}
