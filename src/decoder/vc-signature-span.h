/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"

G_BEGIN_DECLS

/**
 * VcSignatureSpan:
 * @hole: where the signature itself begins, with its "<"
 * @hole_end: where it ends, after its ">"
 * @end: where what is signed ends
 * @is_plain: whether all from the beginning to @end is signed, but for the
 *   hole, and nothing is in there but a signature; else the others mean nothing
 * @is_whole: whether nothing comes after @end
 * @claimed_time: when it was signed as the file has it, or 0
 *
 * What a signature in a PDF says that it covers.
 */
typedef struct
{
  gsize    hole;
  gsize    hole_end;
  gsize    end;
  gboolean is_plain;
  gboolean is_whole;
  gint64   claimed_time;
} VcSignatureSpan;

guint vc_signature_span_find (GBytes          *file,
                              VcSignatureSpan  spans[VC_DECODER_MAX_SIGNATURES]);

G_END_DECLS
