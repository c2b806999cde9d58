/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-server.h"
#include "vc-declaration.h"
#include "vc-officer.h"

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A whole central in this process, on a free port, with a clock that stands
 * still. Offices: KH-00 with KH-DK and KH-NH below it, and DN-00 elsewhere.
 * Nothing moves by itself unless the main loop turns. */
typedef struct
{
  char            *folder;
  char            *path;
  VcClock         *clock;
  VcCentral       *central;
  VcCentralServer *server;
  char            *uri;
  SoupSession     *session;
  GHashTable      *tokens;   /* of officers, by account */
} VcTestCentral;

#define VC_TEST_PASSWORD "mat-khau-thu"
#define VC_TEST_COUNTER  "Quầy 3"

/* Who there is: an account is the office, a dot and the role, as in
 * KH-DK.clerk; each office has two clerks, the second is KH-DK.clerk2. */
VcTestCentral *vc_test_central_new       (const VcCentralSettings *settings);
void           vc_test_central_free      (VcTestCentral           *self);
const char    *vc_test_central_get_token (VcTestCentral           *self,
                                          const char              *account);
void           vc_test_central_run_sql   (VcTestCentral           *self,
                                          const char              *sql);
gint64         vc_test_central_get_number (VcTestCentral          *self,
                                          const char              *sql);
void           vc_test_central_advance   (VcTestCentral           *self,
                                          guint                    seconds);

/* A declaration to file. Everything that is not given follows from @number:
 * its id is D1, its BHXH code 5699990001, its phone 0992000001, and the
 * agency's record agrees. */
typedef struct
{
  guint         number;
  const char   *office;          /* KH-DK */
  const char   *name;
  const char   *bhxh_code;
  const char   *phone;
  const char   *email;           /* none */
  const char   *record_name;     /* the record's, when it differs */
  gboolean      no_record;
  const char   *guardian_code;   /* makes it a child's */
  VcRequestKind request_kind;
  gboolean      verified;        /* a portrait alone */
  GBytes       *portrait;        /* these three JPEG; a grey point */
  GBytes       *front;
  GBytes       *back;
  GBytes       *form;
  const char   *resubmission_of;
} VcTestCitizen;

void  vc_test_central_file        (VcTestCentral       *self,
                                   const VcTestCitizen *citizen);
void  vc_test_central_add_account (VcTestCentral       *self,
                                   const char          *bhxh_code,
                                   const char          *state,
                                   const char          *phone,
                                   const char          *email);

GBytes *vc_test_photo_new         (guint                number,
                                   VcPhotoKind          kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcTestCentral, vc_test_central_free)

G_END_DECLS
