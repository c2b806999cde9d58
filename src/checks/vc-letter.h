/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What makes another letter of the alphabet: ă, â, ơ, đ. */
typedef enum
{
  VC_MARK_NONE,
  VC_MARK_BREVE,
  VC_MARK_CIRCUMFLEX,
  VC_MARK_HORN,
  VC_MARK_STROKE,
  VC_MARK_OTHER,
} VcMark;

/* In the order dictionaries sort them. */
typedef enum
{
  VC_TONE_NONE,
  VC_TONE_GRAVE,
  VC_TONE_HOOK,
  VC_TONE_TILDE,
  VC_TONE_ACUTE,
  VC_TONE_DOT,
} VcTone;

/* One character of a name: ể is e with a circumflex and a hook. @base is in
 * lower case; a space, an apostrophe or a digit stands for itself. */
typedef struct
{
  gunichar base;
  VcMark   mark;
  VcTone   tone;
} VcLetter;

gboolean vc_letter_next       (const char     **text,
                               VcLetter        *letter);
gboolean vc_letter_is_letter  (const VcLetter  *letter);
gboolean vc_letter_is_vowel   (const VcLetter  *letter);
GArray  *vc_letter_split_name (const char      *name);

G_END_DECLS
