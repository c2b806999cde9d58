/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test-central.h"

G_BEGIN_DECLS

/* One request to send; everything but method and path may be left out. */
typedef struct
{
  const char *as;           /* an officer's account; NULL: no token */
  const char *token;        /* instead of @as */
  const char *method;
  const char *path;         /* after /v1/ */
  const char *key;
  const char *body;         /* JSON */
  GBytes     *file;         /* instead of @body */
  const char *content_type; /* application/json */
  const char *header;       /* one more, and */
  const char *value;        /* what it says */
} VcTestCall;

/* What came back. */
typedef struct
{
  guint               status;
  SoupMessageHeaders *headers;
  GBytes             *body;
  JsonNode           *json;    /* NULL when it is none */
} VcTestReply;

VcTestReply *vc_test_call          (VcTestCentral    *self,
                                    const VcTestCall *call);
void         vc_test_reply_free    (VcTestReply      *self);
JsonNode    *vc_test_reply_find    (VcTestReply      *self,
                                    const char       *path);
const char  *vc_test_reply_get     (VcTestReply      *self,
                                    const char       *path);
gint64       vc_test_reply_get_int (VcTestReply      *self,
                                    const char       *path);
const char  *vc_test_reply_get_problem (VcTestReply  *self);
char        *vc_test_reply_dup_text (VcTestReply     *self);

/* The steps most tests need. */
char        *vc_test_dup_key       (void);
char        *vc_test_take_claim    (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *declaration_id);
VcTestReply *vc_test_retake        (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *declaration_id,
                                    const char       *key,
                                    const char       *kind,
                                    GBytes           *file);
char        *vc_test_dup_approval  (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *key,
                                    const char       *declaration_id);
char        *vc_test_dup_refusal   (const char       *key,
                                    const char       *reason,
                                    const char       *note);
VcTestReply *vc_test_decide        (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *declaration_id,
                                    const char       *key,
                                    const char       *body);
char        *vc_test_dup_draft     (const char       *declaration_id,
                                    const char       *note);
char        *vc_test_refuse        (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *declaration_id);
VcTestReply *vc_test_review        (VcTestCentral    *self,
                                    const char       *as,
                                    const char       *declaration_id,
                                    const char       *decision_id,
                                    const char       *kind);

#define vc_test_assert_problem(reply, type) \
  ck_assert_msg (g_strcmp0 (vc_test_reply_get_problem (reply), type) == 0, \
                 "wanted the problem %s, got status %u, %s", type, (reply)->status, \
                 vc_test_reply_get_problem (reply))

#define vc_test_assert_status(reply, wanted) \
  ck_assert_msg ((reply)->status == (wanted), "wanted status %u, got %u, %s", (guint) (wanted), (reply)->status, \
                 vc_test_reply_get_problem (reply))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcTestReply, vc_test_reply_free)

G_END_DECLS
