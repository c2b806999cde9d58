/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the order the help shows them. */
typedef enum
{
  VC_KEY_GROUP_CASE,
  VC_KEY_GROUP_CHECKS,
  VC_KEY_GROUP_PHOTOS,
  VC_KEY_GROUP_QUEUE,
  VC_KEY_GROUP_PROGRAM,
} VcKeyGroup;

#define VC_N_KEY_GROUPS (VC_KEY_GROUP_PROGRAM + 1)

/**
 * VcKeyPlace:
 * @VC_KEY_ANYWHERE: whatever has the focus
 * @VC_KEY_SIGNED_IN: on the counter's page
 * @VC_KEY_NOT_WRITING: on the counter's page, unless something is being
 *   written about a case
 * @VC_KEY_CASE: while a case is open, also while typing
 * @VC_KEY_CASE_NOT_TYPING: while a case is open and no text field has the focus
 * @VC_KEY_CASE_AT_REST: the same, and nothing has the focus that this key
 *   would press
 *
 * Where a key holds.
 */
typedef enum
{
  VC_KEY_ANYWHERE,
  VC_KEY_SIGNED_IN,
  VC_KEY_NOT_WRITING,
  VC_KEY_CASE,
  VC_KEY_CASE_NOT_TYPING,
  VC_KEY_CASE_AT_REST,
} VcKeyPlace;

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;       /* detailed: "photo.focus::front" */
  VcKeyGroup      group;
  VcKeyPlace      place;
  const char     *title;        /* untranslated; NULL where another key tells the same */
} VcKey;

/* What decides which keys hold at this moment. */
typedef struct
{
  gboolean signed_in;
  gboolean case_open;
  gboolean typing;
  gboolean control;   /* a button or its like has the focus */
  gboolean locked;
} VcKeySituation;

const VcKey *vc_key_map_get_keys        (guint           *n_keys);
const VcKey *vc_key_map_find            (guint            keyval,
                                         GdkModifierType  modifiers,
                                         VcKeySituation   situation);
const char  *vc_key_map_find_end        (guint            keyval);
const char  *vc_key_map_get_group_title (VcKeyGroup       group);

G_END_DECLS
