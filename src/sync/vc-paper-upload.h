/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-session.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

#define VC_TYPE_PAPER_UPLOAD (vc_paper_upload_get_type ())
G_DECLARE_FINAL_TYPE (VcPaperUpload, vc_paper_upload, VC, PAPER_UPLOAD, GObject)

/* The signed papers that an officer attached, on their way to central: sealed
 * on this PC until central has them, and sent under that officer alone.
 * Signal:
 *
 *   "changed" (char *declaration_id): a paper of that declaration was added,
 *      has arrived or was refused
 */
VcPaperUpload *vc_paper_upload_new            (VcSession            *session,
                                               VcWorkStore          *store);
void           vc_paper_upload_attach_async   (VcPaperUpload        *self,
                                               const char           *declaration_id,
                                               GBytes               *file,
                                               const char           *form_sha256,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
VcKeptPaper   *vc_paper_upload_attach_finish  (VcPaperUpload        *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void           vc_paper_upload_discard        (VcPaperUpload        *self,
                                               const char           *id);
GPtrArray     *vc_paper_upload_list           (VcPaperUpload        *self,
                                               const char           *declaration_id);
guint64        vc_paper_upload_get_received   (VcPaperUpload        *self,
                                               const char           *id);
void           vc_paper_upload_hurry          (VcPaperUpload        *self);
void           vc_paper_upload_stop           (VcPaperUpload        *self);

G_END_DECLS
