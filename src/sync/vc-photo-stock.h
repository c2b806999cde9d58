/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration-list.h"
#include "vc-photo-files.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_STOCK (vc_photo_stock_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoStock, vc_photo_stock, VC, PHOTO_STOCK, GObject)

/* Has previews and photos of the next cases fetched while there is a network,
 * so that they open at once and can be worked when there is none. */
VcPhotoStock *vc_photo_stock_new  (VcDeclarationList *list,
                                   VcPhotoFiles      *files,
                                   const char        *officer_id);
void          vc_photo_stock_stop (VcPhotoStock      *self);

G_END_DECLS
