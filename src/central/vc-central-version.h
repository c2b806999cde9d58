/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The version of data/central-api.yaml, and the oldest client that speaks it. */
#define VC_CENTRAL_API_VERSION   "1.0"
#define VC_CENTRAL_OLDEST_CLIENT "0.1.0"
