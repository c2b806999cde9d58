/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo-place.h"

G_BEGIN_DECLS

char *vc_photo_words_dup_caption  (VcDeclaration *declaration,
                                   int            place);
char *vc_photo_words_dup_note     (VcDeclaration *declaration,
                                   int            place);
char *vc_photo_words_dup_verified (VcDeclaration *declaration);

G_END_DECLS
