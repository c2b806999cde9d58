/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VcEntryFunc:
 * @item: (transfer none): what a source list has
 * @user_data: as given
 *
 * Returns: (transfer full): what is shown of it
 */
typedef gpointer (*VcEntryFunc) (gpointer item,
                                 gpointer user_data);

#define VC_TYPE_ENTRY_LIST (vc_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (VcEntryList, vc_entry_list, VC, ENTRY_LIST, GObject)

VcEntryList *vc_entry_list_new (GListModel     *source,
                                VcEntryFunc     func,
                                gpointer        user_data,
                                GDestroyNotify  user_destroy);

G_END_DECLS
