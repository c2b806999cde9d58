/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-answer.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

void vc_central_response_set       (SoupServerMessage     *message,
                                    const VcCentralAnswer *answer);
void vc_central_response_set_error (SoupServerMessage     *message,
                                    const GError          *error);

G_END_DECLS
