/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-test-document.h"
#include "vc-test-picture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <seccomp.h>
#include <unistd.h>

/*
 * Machines on which the decoder cannot be run safely: nothing is decoded on
 * them, neither a photo nor a page, and the log says why.
 */

static VcImage *
decode_page (GBytes  *file,
             GError **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  const VcImageRequest request = { 64, 64 };
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_page_async (decoder, file, 0, &request, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_image_decoder_decode_page_finish (decoder, result, error);
}

static void
assert_no_sandbox (VcImage      *image,
                   const GError *error,
                   const char   *cause)
{
  ck_assert_ptr_null (image);
  ck_assert_msg (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SANDBOX), "%s", error->message);
  ck_assert_msg (strstr (error->message, cause) != NULL, "the log does not say %s: %s", cause, error->message);
}

/* Again and again: a helper that waits must not be one that got away. */
static void
assert_nothing_is_decoded (const char *cause)
{
  g_autoptr (GBytes) photo = vc_test_picture_png (64, 64);
  g_autoptr (GBytes) document = vc_test_document_new (&(VcTestDocument) { .content = "", .n_pages = 1 });

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) photo_error = NULL;
      g_autoptr (GError) page_error = NULL;
      g_autoptr (VcImage) image = test_decode (photo, (VcImageRequest) { 64, 64 }, &photo_error);
      g_autoptr (VcImage) page = decode_page (document, &page_error);

      assert_no_sandbox (image, photo_error, cause);
      assert_no_sandbox (page, page_error, cause);
    }
}

START_TEST (without_bubblewrap_nothing_is_decoded)
{
  g_setenv ("PATH", "/nonexistent", TRUE);
  assert_nothing_is_decoded ("bwrap is not installed");
}
END_TEST

static void
write_file (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  ck_assert_msg (fd >= 0 && write (fd, text, strlen (text)) == (ssize_t) strlen (text), "%s: %s", path,
                 g_strerror (errno));
  close (fd);
}

START_TEST (without_user_namespaces_nothing_is_decoded)
{
  g_autofree char *map = g_strdup_printf ("0 %d 1", (int) getuid ());

  ck_assert_int_eq (unshare (CLONE_NEWUSER), 0);
  write_file ("/proc/self/uid_map", map);
  write_file ("/proc/sys/user/max_user_namespaces", "0");
  assert_nothing_is_decoded ("namespace");
}
END_TEST

/* What bubblewrap says where the kernel keeps namespaces for root. */
#define NO_NAMESPACES                                                                                   \
  "#!/bin/sh\n"                                                                                         \
  "echo 'bwrap: No permissions to create new namespace, likely because the kernel does not allow " \
  "non-privileged user namespaces.' >&2\n"                                                              \
  "exit 1\n"

START_TEST (where_namespaces_are_kept_for_root_nothing_is_decoded)
{
  g_autofree char *folder = g_dir_make_tmp ("vssid-no-sandbox-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "bwrap", NULL);

  ck_assert (g_file_set_contents_full (program, NO_NAMESPACES, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PATH", folder, TRUE);
  assert_nothing_is_decoded ("No permissions to create new namespace");

  g_unlink (program);
  g_rmdir (folder);
}
END_TEST

/* Another filter keeps programs from making their own. */
static void
refuse_seccomp (int refusal)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

  ck_assert_int_eq (seccomp_rule_add (filter, SCMP_ACT_ERRNO (refusal), SCMP_SYS (seccomp), 0), 0);
  ck_assert_int_eq (seccomp_rule_add (filter, SCMP_ACT_ERRNO (refusal), SCMP_SYS (prctl), 1,
                                      SCMP_A0 (SCMP_CMP_EQ, 22 /* PR_SET_SECCOMP */)),
                    0);
  ck_assert_int_eq (seccomp_load (filter), 0);
  seccomp_release (filter);
}

/* As a filter refuses, and as a kernel does that was built without. */
static const int refusals[] = { EPERM, EINVAL };

START_TEST (without_seccomp_nothing_is_decoded)
{
  refuse_seccomp (refusals[_i]);
  assert_nothing_is_decoded (g_strerror (refusals[_i]));
}
END_TEST

TCase *
test_no_sandbox_case (void)
{
  TCase *tcase = tcase_create ("no sandbox");

  tcase_add_test (tcase, without_bubblewrap_nothing_is_decoded);
  tcase_add_test (tcase, without_user_namespaces_nothing_is_decoded);
  tcase_add_test (tcase, where_namespaces_are_kept_for_root_nothing_is_decoded);
  tcase_add_loop_test (tcase, without_seccomp_nothing_is_decoded, 0, G_N_ELEMENTS (refusals));

  return tcase;
}
