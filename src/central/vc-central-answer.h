/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "vc-problem.h"

G_BEGIN_DECLS

/* What goes back to the caller. */
typedef struct
{
  guint       status;
  const char *media_type; /* NULL: no body */
  GBytes     *body;
  char       *etag;
  char       *audit_head;
  gboolean    replayed;   /* an earlier attempt's answer */
  gboolean    immutable;  /* its address will always give the same */
} VcCentralAnswer;

void vc_central_answer_set_json    (VcCentralAnswer *self,
                                    guint            status,
                                    JsonNode        *node);
void vc_central_answer_set_object  (VcCentralAnswer *self,
                                    guint            status,
                                    JsonObject      *object);
void vc_central_answer_set_empty   (VcCentralAnswer *self,
                                    guint            status);
void vc_central_answer_set_file    (VcCentralAnswer *self,
                                    const char      *media_type,
                                    GBytes          *bytes,
                                    const char      *sha256);
void vc_central_answer_set_problem (VcCentralAnswer *self,
                                    VcProblem        problem,
                                    const char      *detail);
void vc_central_answer_set_error   (VcCentralAnswer *self,
                                    const GError    *error);
void vc_central_answer_clear       (VcCentralAnswer *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VcCentralAnswer, vc_central_answer_clear)

G_END_DECLS
