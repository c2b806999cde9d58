/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcImagingError:
 * @VC_IMAGING_ERROR_NO_SANDBOX: the decoder cannot be run safely on this
 *   machine, so no picture can be shown; an administrator must act
 * @VC_IMAGING_ERROR_NOT_A_PICTURE: the file is neither JPEG nor PNG, or where
 *   a page was wanted no PDF; ask for another
 * @VC_IMAGING_ERROR_TOO_LARGE: a picture beyond what is decoded (40 million
 *   pixels, 16,384 a side, 32 MiB); ask for a smaller photo
 * @VC_IMAGING_ERROR_DAMAGED: a picture that is broken or cut off; fetch it
 *   again, and if it stays so ask for another photo
 * @VC_IMAGING_ERROR_TIMED_OUT: decoding took too long; it may work later
 * @VC_IMAGING_ERROR_KILLED: the decoder was ended for what this file made it
 *   do; do not try again, and report the file
 * @VC_IMAGING_ERROR_ENCRYPTED: a PDF that asks for a password; ask for one
 *   without
 * @VC_IMAGING_ERROR_NO_SUCH_PAGE: a PDF with fewer pages; show another
 * @VC_IMAGING_ERROR_FAILED: something of ours went wrong; report it
 */
typedef enum
{
  VC_IMAGING_ERROR_NO_SANDBOX,
  VC_IMAGING_ERROR_NOT_A_PICTURE,
  VC_IMAGING_ERROR_TOO_LARGE,
  VC_IMAGING_ERROR_DAMAGED,
  VC_IMAGING_ERROR_TIMED_OUT,
  VC_IMAGING_ERROR_KILLED,
  VC_IMAGING_ERROR_ENCRYPTED,
  VC_IMAGING_ERROR_NO_SUCH_PAGE,
  VC_IMAGING_ERROR_FAILED,
} VcImagingError;

#define VC_IMAGING_ERROR (vc_imaging_error_quark ())
GQuark vc_imaging_error_quark (void);

G_END_DECLS
