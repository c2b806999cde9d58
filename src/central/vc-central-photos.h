/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/* Of a row that has a sha256 and is called p: its photo, in the order
 * vc_central_photos_read() expects it; and where that comes from. */
#define VC_CENTRAL_PHOTO_COLUMNS \
  "p.kind, p.sha256, f.media_type, f.size, c.width, c.height, c.preview_sha256, c.preview_size, " \
  "c.preview_width, c.preview_height"
#define VC_CENTRAL_N_PHOTO_COLUMNS 10
#define VC_CENTRAL_PHOTO_FILES \
  " JOIN files AS f ON f.sha256 = p.sha256 LEFT JOIN pictures AS c ON c.sha256 = p.sha256 "

VcPhoto   *vc_central_photos_read (VcCentralQuery *query);
void       vc_central_photos_add  (VcCentral      *central,
                                   const char     *declaration_id,
                                   GPtrArray      *photos);
GPtrArray *vc_central_photos_list (VcCentral      *central,
                                   const char     *declaration_id);
gboolean   vc_central_photos_has  (VcCentral      *central,
                                   const char     *declaration_id,
                                   const char     *sha256);
GBytes    *vc_central_photos_find (VcCentral      *central,
                                   const char     *declaration_id,
                                   const char     *sha256,
                                   char          **media_type);

G_END_DECLS
