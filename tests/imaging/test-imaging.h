/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-decoder.h"
#include "vc-test.h"

VcImage *test_decode           (GBytes          *file,
                                VcImageRequest   request,
                                GError         **error);
VcImage *test_decode_page      (const char      *program,
                                GBytes          *file,
                                guint            page,
                                VcImageRequest   request,
                                GError         **error);

TCase   *test_decoding_case    (void);
TCase   *test_distrust_case    (void);
TCase   *test_image_cache_case (void);
TCase   *test_measure_case     (void);
TCase   *test_no_sandbox_case  (void);
TCase   *test_pages_case       (void);
TCase   *test_sharing_case     (void);
TCase   *test_signatures_case  (void);
TCase   *test_tone_case        (void);
