/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcTestSigning:
 * @folder: where make-signers left its people
 * @signer: which of them signs
 * @range: (nullable): what to say in the place of what is signed, four numbers
 *   and what is around them
 * @contents: (nullable): what to put in the signature's place
 * @option: (nullable): for openssl cms
 * @date: (nullable): when, in PDF's words, in the place of the signature's own
 *
 * A signature to be made.
 */
typedef struct
{
  const char *folder;
  const char *signer;
  const char *range;
  const char *contents;
  const char *option;
  const char *date;
} VcTestSigning;

char   *vc_test_signing_make_signers (void);
GBytes *vc_test_signing_sign         (GBytes              *file,
                                      const VcTestSigning *signing);

G_END_DECLS
