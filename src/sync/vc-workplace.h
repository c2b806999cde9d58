/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-cache-store.h"
#include "vc-declaration-list.h"
#include "vc-outbox.h"
#include "vc-paper-upload.h"
#include "vc-photo-files.h"
#include "vc-print-ledger.h"
#include "vc-view-log.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/**
 * VcWorkplaceError:
 * @VC_WORKPLACE_ERROR_TOO_LONG_OFFLINE: central was last asked longer ago than
 *   it allows an officer to work without it
 * @VC_WORKPLACE_ERROR_CLOCK_BACKWARDS: this PC's clock is earlier than what was
 *   written here before
 * @VC_WORKPLACE_ERROR_FORMER_PASSWORD: central accepts the password, but what
 *   is kept here was sealed under another
 * @VC_WORKPLACE_ERROR_CACHE_LOST: the copies of declarations and photos that
 *   were kept here were damaged and have been dropped
 *
 * Why an officer who is known cannot begin here, or not as they are used to.
 */
typedef enum
{
  VC_WORKPLACE_ERROR_TOO_LONG_OFFLINE,
  VC_WORKPLACE_ERROR_CLOCK_BACKWARDS,
  VC_WORKPLACE_ERROR_FORMER_PASSWORD,
  VC_WORKPLACE_ERROR_CACHE_LOST,
} VcWorkplaceError;

GQuark vc_workplace_error_quark (void);

#define VC_WORKPLACE_ERROR (vc_workplace_error_quark ())

/* How what is kept here was sealed, when it was not with the password that
 * central knows. */
typedef enum
{
  VC_KEPT_UNDER_PASSWORD,   /* with the same password */
  VC_KEPT_UNDER_FORMER,     /* with the former one, which is given */
  VC_KEPT_CLOSED,           /* with one that nobody knows: begin beside it */
} VcKept;

#define VC_TYPE_WORKPLACE (vc_workplace_get_type ())
G_DECLARE_FINAL_TYPE (VcWorkplace, vc_workplace, VC, WORKPLACE, GObject)

/* This PC: what it keeps, what it has not sent, and who works at it. */
VcWorkplace  *vc_workplace_new              (const char           *data_directory,
                                             const char           *cache_directory,
                                             VcClock              *clock,
                                             VcRandom             *random);
void          vc_workplace_open_async       (VcWorkplace          *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean      vc_workplace_open_finish      (VcWorkplace          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
const GError *vc_workplace_get_trouble      (VcWorkplace          *self);

void          vc_workplace_sign_in_async    (VcWorkplace          *self,
                                             VcApiClient          *client,
                                             const char           *account,
                                             VcSecret             *password,
                                             VcKept                kept,
                                             VcSecret             *former,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
VcSession    *vc_workplace_sign_in_finish   (VcWorkplace          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
void          vc_workplace_sign_out         (VcWorkplace          *self);
void          vc_workplace_verify_async     (VcWorkplace          *self,
                                             VcSecret             *password,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean      vc_workplace_verify_finish    (VcWorkplace          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
void          vc_workplace_close_async      (VcWorkplace          *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void          vc_workplace_close_finish     (VcWorkplace          *self,
                                             GAsyncResult         *result);

guint         vc_workplace_get_n_closed     (VcWorkplace          *self);
VcSession    *vc_workplace_get_session      (VcWorkplace          *self);
VcOutbox     *vc_workplace_get_outbox       (VcWorkplace          *self);
VcWorkStore  *vc_workplace_get_work_store   (VcWorkplace          *self);
VcPhotoFiles *vc_workplace_get_photo_files  (VcWorkplace          *self);
VcViewLog    *vc_workplace_get_view_log     (VcWorkplace          *self);
VcPaperUpload *vc_workplace_get_paper_upload (VcWorkplace         *self);
VcPrintLedger *vc_workplace_get_print_ledger (VcWorkplace         *self);
VcDeclarationList *vc_workplace_get_list    (VcWorkplace          *self);

G_END_DECLS
