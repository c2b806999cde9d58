/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcApiError:
 * @VC_API_ERROR_UNREACHABLE: no answer; keep what was to be sent and try later
 * @VC_API_ERROR_INSECURE: the certificate is not trusted, or plain HTTP was
 *   asked for beyond this machine
 * @VC_API_ERROR_MALFORMED: the answer makes no sense; report it
 * @VC_API_ERROR_DAMAGED: a photo's bytes are not those its name promises, at
 *   the third time of asking
 *
 * What went wrong before central could say anything. What central says is an
 * error of the domain %VC_PROBLEM.
 */
typedef enum
{
  VC_API_ERROR_UNREACHABLE,
  VC_API_ERROR_INSECURE,
  VC_API_ERROR_MALFORMED,
  VC_API_ERROR_DAMAGED,
} VcApiError;

GQuark vc_api_error_quark (void);

#define VC_API_ERROR (vc_api_error_quark ())

G_END_DECLS
