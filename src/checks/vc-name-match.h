/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcNameMatch:
 * @VC_NAME_EQUAL: the same but for case, spaces, hyphens, apostrophes and the
 *   form of Unicode
 * @VC_NAME_TONE_PLACEMENT: the tone mark stands on another letter (Hoè, Hòe)
 * @VC_NAME_I_Y_VARIANT: i for y at the end of a syllable (Lý, Lí)
 * @VC_NAME_DIACRITICS_ONLY: the same letters, other marks; may be two people
 * @VC_NAME_DIFFERENT: other letters
 *
 * How near two names are; the first that holds.
 */
typedef enum
{
  VC_NAME_EQUAL,
  VC_NAME_TONE_PLACEMENT,
  VC_NAME_I_Y_VARIANT,
  VC_NAME_DIACRITICS_ONLY,
  VC_NAME_DIFFERENT,
} VcNameMatch;

VcNameMatch vc_name_match (const char *a,
                           const char *b);

G_END_DECLS
