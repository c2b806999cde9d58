/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-access.h"
#include "vc-central-answer.h"
#include "vc-central-picture.h"
#include "vc-declaration.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

#define VC_CENTRAL_MAX_PARAMETERS 2

/* One request on its way to a handler. All of it is lent. */
typedef struct
{
  VcCentral          *central;
  const char         *method;
  const char         *path;    /* decoded */
  const char         *query;   /* as sent, or NULL */
  SoupMessageHeaders *headers;
  GBytes             *body;

  /* Found on the way. */
  VcCentralOperation  operation;
  VcOfficer          *officer;
  const char         *token;
  char               *parameters[VC_CENTRAL_MAX_PARAMETERS];
  const char         *key;
  JsonNode           *json;
  GBytes             *whole;   /* the file that a last piece has completed; or NULL */
  guint               n_pages; /* of that, when it was looked at */
  VcCentralPicture   *picture; /* lent: what was learnt of a picture in the body; or NULL */
} VcCentralRequest;

void           vc_central_request_describe         (VcCentralRequest  *self,
                                                    VcCentral         *central,
                                                    SoupServerMessage *message);
const char    *vc_central_request_get_token        (VcCentralRequest *self);
char          *vc_central_request_dup_query        (VcCentralRequest *self,
                                                    const char       *name,
                                                    GError          **error);
gboolean       vc_central_request_read_key         (VcCentralRequest *self,
                                                    GError          **error);
gboolean       vc_central_request_read_json        (VcCentralRequest *self,
                                                    GError          **error);
VcDeclaration *vc_central_request_find_declaration (VcCentralRequest *self,
                                                    const char       *id,
                                                    GError          **error);
gboolean       vc_central_request_check_id         (const char       *id,
                                                    GError          **error);
gboolean       vc_central_request_is_sha256        (const char       *text);
gboolean       vc_central_request_check_bhxh_code  (const char       *code,
                                                    GError          **error);
void           vc_central_request_audit            (VcCentralRequest *self,
                                                    const char       *action,
                                                    const char       *subject,
                                                    const char       *name,
                                                    const char       *value);
void           vc_central_request_clear            (VcCentralRequest *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VcCentralRequest, vc_central_request_clear)

G_END_DECLS
