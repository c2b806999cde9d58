/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canned-server.h"
#include "vc-api-client.h"
#include "vc-test.h"

VcApiClient *make_client        (CannedServer *server);
char        *make_answer        (const char   *status,
                                 const char   *media_type,
                                 const char   *body);

TCase       *test_address_case  (void);
TCase       *test_events_case   (void);
TCase       *test_nonsense_case (void);
TCase       *test_sse_case      (void);
TCase       *test_tls_case      (void);
