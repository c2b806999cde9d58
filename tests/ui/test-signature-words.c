/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature-words.h"
#include "vc-test.h"

#include <string.h>

static const struct
{
  VcSignatureStatus status;
  VcSignatureTrust  trust;
  const char       *signer;
  const char       *words;
} signatures[] = {
  { VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_YES, "Trịnh Hữu Mẫu",
    "Signed digitally as Trịnh Hữu Mẫu: the file is as it was signed; the signer’s certificate is trusted on this PC; "
    "whether it was revoked was not asked." },
  { VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_UNKNOWN_ISSUER, "Trịnh Hữu Mẫu",
    "Signed digitally as Trịnh Hữu Mẫu: the file is as it was signed; nobody trusted on this PC vouches for the "
    "signer’s name." },
  { VC_SIGNATURE_ALTERED, VC_SIGNATURE_TRUST_YES, "Trịnh Hữu Mẫu",
    "Signed digitally as Trịnh Hữu Mẫu: the file is not as it was signed; the signer’s certificate is trusted on this "
    "PC; whether it was revoked was not asked." },
  { VC_SIGNATURE_EARLIER, VC_SIGNATURE_TRUST_EXPIRED, "",
    "Signed digitally as somebody without a name: something was added to the file after it was signed; the signer’s "
    "certificate has expired." },
  { VC_SIGNATURE_UNCHECKED, VC_SIGNATURE_TRUST_UNCHECKED, "Trịnh Hữu Mẫu",
    "Signed digitally as Trịnh Hữu Mẫu: the signature could not be checked; the signer’s certificate could not be "
    "checked." },
};

START_TEST (a_signature_is_told_as_far_as_it_was_checked)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) vc_signature_free);
  g_autofree char *words = NULL;

  g_ptr_array_add (list, vc_signature_new (signatures[_i].status, signatures[_i].trust, signatures[_i].signer, 0));
  words = vc_signature_words_dup (list);

  ck_assert_str_eq (words, signatures[_i].words);
}
END_TEST

START_TEST (each_signature_has_its_line_and_none_says_nothing)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) vc_signature_free);
  g_autofree char *words = NULL;

  ck_assert_ptr_null (vc_signature_words_dup (list));

  g_ptr_array_add (list, vc_signature_new (VC_SIGNATURE_INTACT, VC_SIGNATURE_TRUST_YES, "Một", 1795305600));
  g_ptr_array_add (list, vc_signature_new (VC_SIGNATURE_ALTERED, VC_SIGNATURE_TRUST_YES, "Hai", 0));
  words = vc_signature_words_dup (list);
  ck_assert_ptr_nonnull (strstr (words, "as Một, by the file’s own account on"));
  ck_assert_ptr_nonnull (strstr (words, "\nSigned digitally as Hai: the file is not"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("signature-words");
  TCase *tcase = tcase_create ("words");

  tcase_add_loop_test (tcase, a_signature_is_told_as_far_as_it_was_checked, 0, G_N_ELEMENTS (signatures));
  tcase_add_test (tcase, each_signature_has_its_line_and_none_says_nothing);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
