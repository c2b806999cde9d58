/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-document.h"
#include "vc-office.h"
#include "vc-test.h"

G_BEGIN_DECLS

/* What a declaration differs in from an ordinary one; nothing set is ordinary:
 * an adult's registration, a specimen. */
typedef struct
{
  const char        *name;
  const char        *bhxh_code;
  const char        *number;          /* of the identity document */
  const char        *detail;          /* of the address */
  gboolean           old_scheme;
  const char        *email;
  gboolean           genuine;         /* not a specimen */
  gboolean           outstanding;     /* the signed form is not there */
  VcRequestKind      kind;
  VcSubjectType      subject;
  VcDeclarationState state;
  GDateTime         *filed_at;
  const char        *serial;          /* these two of an organisation */
  const char        *contact_person;
  const char        *guardian;        /* of a child */
  GPtrArray         *adjustments;
  const char        *stop_reason;
} VcTestFiled;

VcDeclaration *vc_test_paper_file           (const VcTestFiled  *filed);
VcOffice      *vc_test_paper_office         (void);
VcDocument    *vc_test_paper_form           (const VcTestFiled  *filed);
GPtrArray     *vc_test_paper_adjustments    (void);

char          *vc_test_paper_write          (GBytes             *pdf);
char          *vc_test_paper_write_document (VcDocument         *document);
void           vc_test_paper_remove         (const char         *path);
char          *vc_test_paper_output_of      (const char * const *command);
char          *vc_test_paper_text_of        (VcDocument         *document);
void           vc_test_paper_assert_texts   (VcDocument         *document,
                                             const char * const *texts,
                                             guint               n_texts);
void           vc_test_paper_assert_clear   (VcDocument         *document);

G_END_DECLS
